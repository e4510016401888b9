using static Dataset.Generator.Tests.Shapes.ShapeHost;

namespace Dataset.Generator.Tests.Shapes;

/// <summary>
/// Whole files in the shapes that public ones have, which nobody made for this generator, each with the declarations that a stranger writes for it.
/// </summary>
public sealed class UnforeseenSetsTests
{
    [Fact]
    public void A_file_of_jobs_and_steps() =>
        Run("""
            [Entity("plans"), Names(Naming.Kebab)]
            [Files("plans/*.yml", Rows = RowsAre.Single)]
            public sealed partial record Plan
            {
                [Key, FileName] public partial string Id { get; }
                public partial string? Name { get; }
                [Either, YamlName("on")] public partial RowList<string> Events { get; }
                [Either, YamlName("on")] public partial RowMap<Trigger> Triggers { get; }
                [Either, YamlName("permissions")] public partial string? Permission { get; }
                [Either, YamlName("permissions")] public partial RowMap<string> Permissions { get; }
                public partial RowMap<string> Env { get; }
                public partial RowMap<Job> Jobs { get; }
            }
            [Part]
            public sealed partial record Trigger
            {
                [Short] public partial RowList<Time> At { get; }
                public partial RowList<string> Branches { get; }
            }
            [Part]
            public sealed partial record Time { public partial string Cron { get; } }
            [Part, Names(Naming.Kebab)]
            public sealed partial record Job
            {
                public partial RowList<string> RunsOn { get; }
                public partial RowList<string> Needs { get; }
                public partial int? TimeoutMinutes { get; }
                public partial Strategy? Strategy { get; }
                public partial RowList<Step> Steps { get; }
            }
            [Part]
            public sealed partial record Strategy { public partial Matrix? Matrix { get; } }
            [Part]
            public sealed partial record Matrix
            {
                public partial RowList<Choice> Include { get; }
                [Rest] public partial RowMap<Axis> Axes { get; }
            }
            [Part]
            public sealed partial record Choice { [Rest] public partial RowMap<string> Values { get; } }
            [Part]
            public sealed partial record Axis { [Short] public partial RowList<string> Values { get; } }
            [Part]
            public sealed partial record Step
            {
                public partial string? Uses { get; }
                public partial string? Run { get; }
                public partial RowMap<string> With { get; }
                [YamlName("if")] public partial string? Condition { get; }
            }
            """, """
            Plan night = Plans.Find("night")!;
            Job expose = night.Jobs["expose"];
            return string.Join(',', night.Triggers.Keys) + night.Triggers["push"].Branches[0] + night.Triggers["schedule"].At[0].Cron + night.Triggers["call"].Branches.Count
                + " " + night.Permission + night.Env["LEVEL"] + night.Env["QUIET"] + " " + string.Join(',', expose.RunsOn) + expose.Needs[0] + expose.TimeoutMinutes
                + " " + string.Join(',', expose.Strategy!.Matrix!.Axes["filter"].Values) + expose.Strategy.Matrix.Axes["seconds"].Values[1] + expose.Strategy.Matrix.Include[0].Values["gain"]
                + " " + expose.Steps[0].With["depth"] + expose.Steps[1].Run!.Split('\n').Length + expose.Steps[1].Condition
                + " " + string.Join(',', Plans.Find("day")!.Events) + Plans.Find("day")!.Permissions["sky"];
            """,
            new TestFile("a/plans/night.yml", """
                name: Night
                on:
                  push: {branches: [main, "r/**"]}
                  call:
                  schedule:
                    - cron: "0 3 * * 1"
                permissions: read-all
                env: {LEVEL: 3, QUIET: true}
                jobs:
                  warm:
                    runs-on: dome
                  expose:
                    runs-on: [dome, cold]
                    needs: warm
                    timeout-minutes: 10
                    strategy:
                      matrix:
                        filter: [b, v]
                        seconds: [10, 0x20]
                        include: [{filter: b, gain: 2}]
                    steps:
                      - uses: open/shutter@v4
                        with: {depth: 0}
                      - run: |
                          expose
                          close
                        if: ${{ always() }}

                """),
            new TestFile("a/plans/day.yml", "on: [push, call]\npermissions: {sky: none}\njobs: {}\n"))
            .ShouldBe("push,call,schedulemain0 3 * * 10 read-all3true dome,coldwarm10 b,v0x202 03${{ always() }} push,callnone");

    [Fact]
    public void Documents_of_several_kinds_in_one_file() =>
        Run("""
            [Entity("services"), When("kind", "Service"), Names(Naming.Camel)]
            [Files("dome.yaml", Rows = RowsAre.Single, Documents = true, IgnoreUnknown = true)]
            public sealed partial record Service
            {
                [Key, YamlPath("metadata.name")] public partial string Id { get; }
                [YamlPath("spec.selector.app")] public partial Deployment? Serves { get; }
                [YamlPath("spec.ports")] public partial RowList<Port> Ports { get; }
            }
            [Entity("deployments"), When("kind", "Deployment"), Names(Naming.Camel)]
            [Files("dome.yaml", Rows = RowsAre.Single, Documents = true, IgnoreUnknown = true)]
            public sealed partial record Deployment
            {
                [Key, YamlPath("metadata.name")] public partial string Id { get; }
                public partial string ApiVersion { get; }
                [YamlPath("metadata.labels")] public partial RowMap<string> Labels { get; }
                [YamlPath("spec.replicas")] public partial int? Replicas { get; }
                [YamlPath("spec.template.spec.containers")] public partial RowList<Container> Containers { get; }
                [Inverse(typeof(Service), nameof(Service.Serves))] public partial RowList<Service> Services { get; }
            }
            [Part, Names(Naming.Camel)]
            public sealed partial record Port
            {
                [YamlName("port")] public partial int Number { get; }
                [Either, YamlName("targetPort")] public partial int? TargetNumber { get; }
                [Either, YamlName("targetPort")] public partial string? TargetName { get; }
            }
            [Part, Names(Naming.Camel)]
            public sealed partial record Container
            {
                public partial string Image { get; }
                public partial RowList<Variable> Env { get; }
                [YamlPath("resources.limits")] public partial RowMap<string> Limits { get; }
            }
            [Part, Names(Naming.Camel)]
            public sealed partial record Variable
            {
                public partial string Name { get; }
                public partial string? Value { get; }
                [YamlPath("valueFrom.secretKeyRef.key")] public partial string? Secret { get; }
            }
            """, """
            Deployment guide = Deployments.Find("guide")!;
            Service door = guide.Services.Single();
            return Deployments.Count + door.Id + door.Ports[0].Number + door.Ports[0].TargetName + door.Ports[1].TargetNumber + guide.ApiVersion + guide.Labels["sky.example/site"] + guide.Replicas
                + guide.Containers[0].Image + guide.Containers[0].Env[0].Value + guide.Containers[0].Env[1].Secret + guide.Containers[0].Limits["cpu"];
            """, new TestFile("dome.yaml", """
                ---
                apiVersion: v1
                kind: Service
                metadata: {name: door}
                spec:
                  selector: {app: guide}
                  ports:
                    - {port: 80, targetPort: http}
                    - {port: 443, targetPort: 8443}
                ---
                apiVersion: apps/v1
                kind: Deployment
                metadata:
                  name: guide
                  labels: {sky.example/site: north}
                spec:
                  replicas: 2
                  template:
                    spec:
                      containers:
                        - image: guide:1.2
                          env:
                            - {name: LEVEL, value: "3"}
                            - name: TOKEN
                              valueFrom: {secretKeyRef: {name: s, key: token}}
                          resources: {limits: {cpu: 100m}}
                ---
                apiVersion: v1
                kind: ConfigMap
                metadata: {name: unused}

                """)).ShouldBe("1door80http8443apps/v1north2guide:1.23token100m");

    [Fact]
    public void A_tree_of_texts_in_several_languages() =>
        Run("""
            [Entity("locales")]
            [Files("locales/*.yml", Rows = RowsAre.ByKey)]
            public sealed partial record Locale
            {
                [Key] public partial string Id { get; }
                [Rest] public partial RowMap<Entry> Texts { get; }
            }
            [Part]
            public sealed partial record Entry
            {
                [Short(Only = true), Default("")] public partial RowList<string> Text { get; }
                [Rest] public partial RowMap<Entry> In { get; }
            }
            """, """
            Entry de = Locales.Find("de")!.Texts["sky"];
            return de.In["title"].Text[0] + de.In["stars"].In["one"].Text[0] + de.In["stars"].In["other"].Text[0] + Locales.Find("de")!.Texts["date"].In["months"].Text.Count + Locales.Find("de")!.Texts["date"].In["months"].Text[0]
                + Locales.Find("de")!.Texts["date"].In["months"].Text[1] + Locales.Find("pt-BR")!.Texts["sky"].In["title"].Text[0] + de.In["none"].Text.Count;
            """,
            new TestFile("locales/de.yml", "de:\n  sky:\n    title: Himmel\n    stars: {one: ein Stern, other: \"%{count} Sterne\"}\n    none:\n  date:\n    months: [~, Januar, Februar]\n"),
            new TestFile("locales/pt.yml", "pt-BR:\n  sky: {title: Céu}\n")).ShouldBe("Himmelein Stern%{count} Sterne3JanuarCéu0");

    [Fact]
    public void Countries_as_JSON() =>
        Run("""
            [Entity("countries", NamedMembers = true), Names(Naming.Camel)]
            [Files("countries.json", IgnoreUnknown = true)]
            public sealed partial record Country
            {
                [Key] public partial string Cca3 { get; }
                [YamlPath("name.common"), DisplayName, Unique] public partial string Name { get; }
                [YamlPath("name.native")] public partial RowMap<NativeName> Native { get; }
                public partial RowMap<Currency> Currencies { get; }
                public partial RowMap<string> Languages { get; }
                public partial RowList<Country> Borders { get; }
                public partial RowList<double> Latlng { get; }
                public partial bool? Independent { get; }
                public partial decimal Area { get; }
                public partial Flag Flag { get; }
            }
            [Part] public sealed partial record NativeName { public partial string Common { get; } }
            [Part] public sealed partial record Currency { public partial string Name { get; } public partial string? Symbol { get; } }
            [Part] public sealed partial record Flag { [Short] public partial string Text { get; } [AnyScheme] public partial Uri? Svg { get; } }
            """, """
            Country a = Countries.ALP, b = Countries.Find("ICE")!;
            return a.Name + a.Native["deu"].Common + a.Currencies["EUR"].Symbol + string.Join(',', a.Languages.Values) + a.Borders[0].Name + a.Latlng[1] + (a.Independent is null) + a.Area + a.Flag.Text
                + b.Currencies.Count + b.Languages.Count + b.Borders.Count + b.Flag.Svg!.Scheme + Countries.FindByName("Ice")!.Cca3;
            """, new TestFile("data/countries.json", """
                [
                	{"name": {"common": "Alps", "official": "x", "native": {"deu": {"official": "y", "common": "Alpen"}}}, "cca3": "ALP",
                	 "currencies": {"EUR": {"name": "Euro", "symbol": "\u20ac"}}, "languages": {"deu": "German", "fra": "French"}, "borders": ["ICE"],
                	 "latlng": [46.5, 10], "independent": null, "area": 30000, "flag": "\ud83c\udfd4"},
                	{"name": {"common": "Ice", "native": []}, "cca3": "ICE", "currencies": [], "languages": [], "borders": {}, "latlng": [-90, 0],
                	 "independent": false, "area": 1.4e7, "flag": {"text": "ice", "svg": "urn:flag:ice"}}
                ]
                """)).ShouldBe("AlpsAlpen\u20acGerman,FrenchIce10True30000\U0001F3D4000urnICE");

    [Fact]
    public void A_description_of_an_interface() =>
        Run("""
            [Entity("schemas"), Names(Naming.Camel)]
            [Files("api.yaml", At = "components.schemas", Rows = RowsAre.ByKey)]
            public sealed partial record Schema
            {
                [Key] public partial string Id { get; }
                public partial RowList<string> Type { get; }
                public partial RowList<string> Required { get; }
                public partial RowMap<Member> Properties { get; }
                [Rest] public partial RowMap<string> Rest { get; }
            }
            [Entity("paths"), Names(Naming.Camel)]
            [Files("api.yaml", At = "paths", Rows = RowsAre.ByKey)]
            public sealed partial record Path
            {
                [Key] public partial string Id { get; }
                public partial string? Summary { get; }
                [Rest] public partial RowMap<Operation> Operations { get; }
            }
            [Part, Names(Naming.Camel)]
            public sealed partial record Operation
            {
                public partial string OperationId { get; }
                public partial RowMap<Response> Responses { get; }
            }
            [Part]
            public sealed partial record Response
            {
                public partial string? Description { get; }
                [YamlPath("content.application/json.schema")] public partial Member? Json { get; }
            }
            [Part]
            public sealed partial record Member
            {
                [YamlName("$ref"), KeyPrefix("#/components/schemas/")] public partial Schema? Ref { get; }
                public partial RowList<string> Type { get; }
                public partial Member? Items { get; }
                [Either, YamlName("additionalProperties")] public partial bool? IsOpen { get; }
                [Either, YamlName("additionalProperties")] public partial Member? Others { get; }
                [Rest] public partial RowMap<string> Rest { get; }
            }
            [Entity("apis")]
            [Files("api.yaml", Rows = RowsAre.Single), IgnoreFields("paths", "components")]
            public sealed partial record Api
            {
                [Key, YamlName("openapi")] public partial string Version { get; }
                [YamlPath("info.title")] public partial string Title { get; }
            }
            """, """
            Schema star = Schemas.Find("Star")!;
            Operation get = Paths.Find("/stars/{id}")!.Operations["get"];
            return Apis.All[0].Title + get.OperationId + ReferenceEquals(get.Responses["200"].Json!.Ref, star) + get.Responses["default"].Description
                + star.Properties["near"].Items!.Ref!.Id + string.Join('|', star.Properties["name"].Type) + star.Properties["more"].Others!.Type[0] + star.Properties["id"].IsOpen
                + star.Rest["example"];
            """, new TestFile("api.yaml", """
                openapi: 3.1.0
                info: {title: Stars}
                paths:
                  /stars/{id}:
                    summary: One star
                    get:
                      operationId: getStar
                      responses:
                        "200": {description: it, content: {application/json: {schema: {$ref: "#/components/schemas/Star"}}}}
                        default: {description: not it}
                components:
                  schemas:
                    Star:
                      type: object
                      required: [id]
                      example: {id: vega, near: [~]}
                      properties:
                        id: {type: string, format: uuid, additionalProperties: false}
                        name: {type: [string, "null"]}
                        near: {type: array, items: {$ref: "#/components/schemas/Star"}}
                        more: {additionalProperties: {type: number}}

                """)).ShouldBe("StarsgetStarTruenot itStarstring|nullnumberFalse{\"id\": \"vega\", \"near\": [null]}");

    [Fact]
    public void A_menu_and_teams_of_a_site() =>
        Run("""
            [Entity("menu")]
            [Files("_data/menu.yml")]
            public sealed partial record Item
            {
                public partial string Title { get; }
                [FileOrder] public partial int Position { get; }
                public partial string? Url { get; }
                public partial RowList<Below> Children { get; }
            }
            [Part]
            public sealed partial record Below
            {
                public partial string Title { get; }
                public partial string? Url { get; }
                public partial RowList<Below> Children { get; }
            }
            [Entity("people")]
            [Files("_data/team/*.yml", Rows = RowsAre.Single)]
            public sealed partial record Person
            {
                [Key, FileName] public partial string Id { get; }
                [Index(On = "Posts.Tags.Name")] public partial RowList<Year> Years { get; }
                [Index(On = nameof(Home.Town), Name = "ByTown")] public partial Home? Home { get; }
            }
            [Part] public sealed partial record Home { public partial string Town { get; } }
            [Part] public sealed partial record Year { public partial int Number { get; } public partial RowList<Post> Posts { get; } }
            [Part] public sealed partial record Post { public partial string Name { get; } public partial RowList<Tag> Tags { get; } }
            [Part] public sealed partial record Tag { [Short] public partial string Name { get; } }
            [Entity("tags")]
            [Files("_data/tags.yml")]
            public sealed partial record Word { [Key, Short] public partial string Text { get; } }
            """, """
            Item first = Menu.All.Single(i => i.Position == 0);
            return first.Title + first.Children[0].Children[0].Url + Menu.Count + string.Join(',', People.ByYears("night").Select(p => p.Id)) + People.ByYears("x").Count + People.ByTown("Bonn")[0].Id + string.Join(',', Words());
            static System.Collections.Generic.IEnumerable<string> Words() => Tags.All.Select(t => t.Text);
            """,
            new TestFile("_data/menu.yml", "- title: Sky\n  children:\n    - title: Stars\n      children: [{title: Vega, url: /vega}]\n- {title: Sky, url: /}\n"),
            new TestFile("_data/team/ann.yml", "years:\n  - number: 2020\n    posts: [{name: a, tags: [night, dome]}]\n  - number: 2021\n    posts: [{name: b, tags: [night]}]\nhome: {town: Bonn}\n"),
            new TestFile("_data/team/bob.yml", "years: [{number: 2020, posts: [{name: c, tags: [{name: night}]}, {name: d}]}]\n"),
            new TestFile("_data/tags.yml", "- night\n- dome\n")).ShouldBe("Sky/vega2ann,bob0anndome,night");
}
