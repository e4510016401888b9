using System.Globalization;
using System.Text.Json.Nodes;
using Dataset.Compiler.Schema;
using Xunit.Abstractions;

namespace Dataset.Exports.Tests;

public sealed class JsonLdTests(JsonLdTests.Graphs graphs, ITestOutputHelper output) : IClassFixture<JsonLdTests.Graphs>
{
    private const string Base = "https://example.org/facts/", Own = Base + "own-terms#", Schema = "https://schema.org/",
        Prov = "http://www.w3.org/ns/prov#", Oa = "http://www.w3.org/ns/oa#", Xsd = "http://www.w3.org/2001/XMLSchema#";

    private static readonly Dictionary<ColumnRole, string> s_roles = new()
    {
        [ColumnRole.DisplayName] = Schema + "name",
        [ColumnRole.PublishedOn] = Schema + "datePublished",
        [ColumnRole.ContentHash] = Schema + "sha256",
        [ColumnRole.BasisReference] = Schema + "citation",
        [ColumnRole.EvidenceSource] = Prov + "wasQuotedFrom",
        [ColumnRole.Verbatim] = Prov + "value",
    };

    public static TheoryData<string> Datasets => Exported.Datasets;

    [Theory]
    [MemberData(nameof(Datasets))]
    public void Every_field_of_every_row_comes_back_from_the_graph(string dataset)
    {
        if (!LinkedData.IsThere(output))
        {
            return;
        }

        Exported export = graphs.Of(dataset);
        (Dictionary<string, JsonObject> nodes, int statements) = graphs.Read(export, "dataset.jsonld");
        nodes.Count.ShouldBe(export.Expected.Tables.Values.Sum(t => t.Count));
        nodes.Values.Sum(Statements).ShouldBe(statements);
        foreach ((string table, IReadOnlyList<JsonObject> rows) in export.Expected.Tables)
        {
            Dictionary<string, string> fields = FieldsOf(export, table);
            for (int i = 0; i < rows.Count; i++)
            {
                string id = rows[i]["id"]?.GetValue<string>() ?? i.ToString(CultureInfo.InvariantCulture);
                JsonObject node = nodes[Address(table, id)];
                node["@type"]!.AsArray()[0]!.GetValue<string>().ShouldBe(Own + table);
                new[] { Row(node, table, rows[i], fields) }.ShouldBeTheRows([rows[i]], table);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Datasets))]
    public void A_fact_is_derived_from_the_articles_that_back_it(string dataset)
    {
        if (!LinkedData.IsThere(output))
        {
            return;
        }

        Exported export = graphs.Of(dataset);
        (Dictionary<string, JsonObject> nodes, _) = graphs.Read(export, "dataset.jsonld");
        ILookup<string, string> expected = EvidenceOf(export).Where(e => e.Row["backs_owner"]!.GetValue<bool>())
            .ToLookup(e => Address(e.Row["owner_table"]!, e.Row["owner"]!), e => e.Source);
        foreach ((string address, JsonObject node) in nodes)
        {
            string[] sources = [.. (node[Prov + "wasDerivedFrom"]?.AsArray() ?? []).Select(s => s!["@id"]!.GetValue<string>())];
            sources.Order(StringComparer.Ordinal).ShouldBe(expected[address].Distinct().Order(StringComparer.Ordinal), address);
            sources.ShouldAllBe(s => nodes[s]["@type"]!.AsArray().Any(t => t!.GetValue<string>() == Schema + "Article"));
        }
    }

    [Theory]
    [MemberData(nameof(Datasets))]
    public void Annotations_mark_the_words_of_the_articles(string dataset)
    {
        if (!LinkedData.IsThere(output))
        {
            return;
        }

        Exported export = graphs.Of(dataset);
        (Dictionary<string, JsonObject> nodes, int statements) = graphs.Read(export, "annotations.jsonld");
        nodes.Values.Sum(Statements).ShouldBe(statements);
        List<(string Table, JsonObject Row, string Source)> evidence = [.. EvidenceOf(export)];
        nodes.Count.ShouldBe(evidence.Count);
        foreach ((string table, JsonObject row, string source) in evidence)
        {
            JsonObject node = nodes[Address(table, row["id"]!)];
            Table schema = TableOf(export, table)!;
            string quoteField = schema.Spec.WithRole(ColumnRole.Verbatim)!.YamlName, offsets = schema.Spec.WithRole(ColumnRole.Offsets)!.YamlName;
            node["@type"]!.ToJsonString().ShouldBe($"""["{Oa}Annotation"]""");
            Only(node, Oa + "motivatedBy")["@id"]!.GetValue<string>().ShouldBe(Oa + (row["backs_owner"]!.GetValue<bool>() ? "linking" : "assessing"));
            Only(node, Oa + "hasBody")["@id"]!.GetValue<string>().ShouldBe(Address(row["owner_table"]!, row["owner"]!));
            JsonObject target = Only(node, Oa + "hasTarget");
            Only(target, Oa + "hasSource")["@id"]!.GetValue<string>().ShouldBe(source);
            JsonObject[] selectors = [.. target[Oa + "hasSelector"]!.AsArray().Select(s => s!.AsObject())];
            JsonObject position = selectors.Single(s => s["@type"]![0]!.GetValue<string>() == Oa + "TextPositionSelector");
            int start = Number(position, "start"), end = Number(position, "end");
            start.ShouldBe(row[offsets + "_start_code_point"]!.GetValue<int>());
            end.ShouldBe(row[offsets + "_end_code_point"]!.GetValue<int>());
            string? quote = row[quoteField]?.GetValue<string>();
            selectors.Length.ShouldBe(quote is null ? 1 : 2);
            if (quote is not null)
            {
                JsonObject words = selectors.Single(s => s["@type"]![0]!.GetValue<string>() == Oa + "TextQuoteSelector");
                string exact = Text(words, "exact")!, before = Text(words, "prefix") ?? "", after = Text(words, "suffix") ?? "";
                exact.ShouldBe(quote);
                string article = export.ArticleOf(source[(source.IndexOf('#', StringComparison.Ordinal) + 1)..]);
                string.Concat(article.EnumerateRunes().Take(end).Skip(start).Select(r => r.ToString())).ShouldBe(exact);

                // What is selected is one place.
                string whole = before + exact + after;
                article.IndexOf(whole, StringComparison.Ordinal).ShouldBe(article.LastIndexOf(whole, StringComparison.Ordinal));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Datasets))]
    public void Every_public_term_is_one_of_its_vocabulary(string dataset)
    {
        if (!LinkedData.IsThere(output))
        {
            return;
        }

        Exported export = graphs.Of(dataset);
        ILookup<string, string> known = LinkedData.Vocabularies();
        HashSet<string> properties = [], classes = [], motivations = [];
        foreach (string file in new[] { "dataset.jsonld", "annotations.jsonld" })
        {
            foreach (JsonObject node in graphs.Read(export, file).Nodes.Values)
            {
                Collect(node, properties, classes);
                motivations.UnionWith((node[Oa + "motivatedBy"]?.AsArray() ?? []).Select(m => m!["@id"]!.GetValue<string>()));
            }
        }

        properties.Where(p => !p.StartsWith(Own, StringComparison.Ordinal)).ShouldAllBe(p => known[p].Any(k => k.EndsWith("Property")));
        classes.Where(c => !c.StartsWith(Own, StringComparison.Ordinal)).ShouldAllBe(c => known[c].Contains("Class"));
        motivations.ShouldAllBe(m => known[m].Contains("Motivation"));
        properties.ShouldContain(Schema + "identifier");
    }

    [Fact]
    public void Values_have_types_and_addresses_are_whole()
    {
        if (!LinkedData.IsThere(output))
        {
            return;
        }

        using Exported export = Exported.Of("observatory", "jsonld");
        const string Root = "https://dataset.invalid/";
        (Dictionary<string, JsonObject> nodes, _) = graphs.Read(export, "dataset.jsonld");
        JsonObject star = nodes[Root + "stars#vega"], calibration = nodes[Root + "calibrations#big/1999-01-02"];
        star[Root + "own-terms#stars.magnitude"]!.ToJsonString().ShouldBe($$"""[{"@type":"{{Xsd}}decimal","@value":"0.03"}]""");
        star[Root + "own-terms#stars.period"]!.ToJsonString().ShouldBe($$"""[{"@type":"{{Xsd}}duration","@value":"P1Y2M3DT4H"}]""");
        star[Root + "own-terms#stars.variable"]!.ToJsonString().ShouldBe("""[{"@value":true}]""");
        star[Root + "own-terms#stars.hip"]!.ToJsonString().ShouldBe("""[{"@value":91262}]""");
        star[Root + "own-terms#stars.keywords"]!.ToJsonString()
            .ShouldBe("""[{"@list":[{"@value":"NO"},{"@value":""},{"@value":"1.10"},{"@value":"=1"},{"@value":"NO"}]}]""");
        nodes[Root + "stars#twin"][Root + "own-terms#stars.keywords"]!.ToJsonString().ShouldBe("""[{"@list":[]}]""");
        nodes[Root + "stars#twin"][Schema + "isPartOf"]!.ToJsonString().ShouldBe($$"""[{"@id":"{{Root}}stars#vega"}]""");
        calibration[Root + "own-terms#calibrations.photons"]!.ToJsonString()
            .ShouldBe($$"""[{"@type":"{{Xsd}}integer","@value":"9007199254740993"}]""");
        nodes[Root + "observations#first"][Root + "own-terms#observations.date"]!.ToJsonString()
            .ShouldBe("""[{"@type":"http://id.loc.gov/datatypes/edtf/EDTF","@value":"1990-01/1990-03"}]""");
    }

    [Fact]
    public void What_declarations_call_by_a_public_term_has_it()
    {
        if (!LinkedData.IsThere(output))
        {
            return;
        }

        Exported export = graphs.Of("real");
        (Dictionary<string, JsonObject> nodes, _) = graphs.Read(export, "dataset.jsonld");
        JsonObject riyadh = nodes[Base + "events#us-russia-riyadh-2025-02-18"], rubio = nodes[Base + "persons#marco-rubio"];
        rubio["@type"]!.AsArray().Select(t => t!.GetValue<string>()).ShouldBe([Own + "persons", Schema + "Person"]);
        riyadh["@type"]!.AsArray().Select(t => t!.GetValue<string>()).ShouldContain(Schema + "Event");
        Only(riyadh, Schema + "location")["@id"]!.GetValue<string>().ShouldBe(Base + "places#diriyah-palace");
        Only(nodes[Base + "statements#rubio-announces-offer"], Schema + "spokenByCharacter")["@id"]!.GetValue<string>()
            .ShouldBe(Base + "persons#marco-rubio");
    }

    [Fact]
    public void A_base_that_is_no_address_is_refused()
    {
        using Exported export = Exported.Of("small", "jsonld");
        export.Dataset.Run("export", "--format", "jsonld", "--out", "out", "--base", "facts").Refusal()
            .ShouldBe("'--base facts' is no address below which rows could have theirs: write it as https://example.org/facts/.");
        export.Dataset.Run("export", "--format", "jsonld", "--out", "out", "--base", "https://example.org/?q=").Refusal().ShouldContain("no address");
    }

    private static string Address(string table, string id) => Base + table + "#" + Uri.EscapeDataString(id).Replace("%2F", "/");

    private static string Address(JsonNode table, JsonNode id) => Address(table.GetValue<string>(), id.GetValue<string>());

    private static JsonObject Only(JsonObject node, string property) => node[property]!.AsArray().Single()!.AsObject();

    private static int Number(JsonObject selector, string term)
    {
        JsonObject value = Only(selector, Oa + term);
        value["@type"]!.GetValue<string>().ShouldBe(Xsd + "nonNegativeInteger");
        return value["@value"]!.GetValue<int>();
    }

    private static string? Text(JsonObject selector, string term) =>
        selector.ContainsKey(Oa + term) ? Only(selector, Oa + term)["@value"]!.GetValue<string>() : null;

    private static Table? TableOf(Exported export, string table) =>
        SchemaIndex.Of(export.Workspace.Schema).Tables.FirstOrDefault(t => export.Expected.NameOf(t) == table);

    private static IEnumerable<(string Table, JsonObject Row, string Source)> EvidenceOf(Exported export) =>
        from table in export.Expected.Tables.Keys
        let schema = TableOf(export, table)
        where schema?.Spec.Role == TableRole.Evidence
        from row in export.Expected.Tables[table]
        let column = schema.Spec.WithRole(ColumnRole.EvidenceSource)!
        select (table, row, Address(export.Expected.NameOf(schema.Targets[schema.EvidenceSource][0]), row[column.YamlName]!.GetValue<string>()));

    /// <summary>Per public term the field of the table that it stands for.</summary>
    private static Dictionary<string, string> FieldsOf(Exported export, string table)
    {
        Dictionary<string, string> fields = new() { [Schema + "identifier"] = "id" };
        foreach (ColumnSpec column in TableOf(export, table)?.Columns ?? [])
        {
            if (column.Term is { } term)
            {
                fields[term] = column.YamlName;
            }
            else if (column.Parent || s_roles.ContainsKey(column.Role))
            {
                fields.TryAdd(column.Parent ? Schema + "isPartOf" : s_roles[column.Role], column.YamlName);
            }
        }

        return fields;
    }

    /// <summary>A node as the row that it was: what it does not have is null.</summary>
    private static JsonObject Row(JsonObject node, string table, JsonObject shape, Dictionary<string, string> fields)
    {
        JsonObject row = [];
        foreach ((string field, _) in shape)
        {
            row[field] = null;
        }

        foreach ((string property, JsonNode? values) in node)
        {
            if (property is "@id" or "@type" or Prov + "wasDerivedFrom")
            {
                continue;
            }

            if (property == Schema + "about" && !fields.ContainsKey(property))
            {
                values![0]!["@id"]!.GetValue<string>().ShouldBe(Address(shape["table"]!, shape["row"]!));
                continue;
            }

            string field = fields.GetValueOrDefault(property) ?? (property.StartsWith(Own + table + ".", StringComparison.Ordinal)
                ? property[(Own.Length + table.Length + 1)..]
                : throw new ShouldAssertException("nobody knows " + property));
            JsonNode value = values!.AsArray().Single()!;
            if (value["@list"] is JsonArray list)
            {
                row[field] = new JsonArray([.. list.Select((item, i) => Item(item!.AsObject(), Own + table + "." + field + ".", shape[field]![i]!))]);
            }
            else
            {
                row[field] = Plain(value, out string? target);
                if (shape.ContainsKey(field + "_table"))
                {
                    row[field + "_table"] = target;
                }
            }
        }

        return row;
    }

    private static JsonNode? Item(JsonObject item, string prefix, JsonNode shape)
    {
        if (shape is not JsonObject fields)
        {
            return Plain(item, out _);
        }

        if (item.ContainsKey("@id"))
        {
            return new JsonObject { ["value"] = Plain(item, out string? target), ["value_table"] = target };
        }

        JsonObject row = new(fields.Select(f => KeyValuePair.Create(f.Key, (JsonNode?)null)));
        foreach ((string property, JsonNode? values) in item)
        {
            property.ShouldStartWith(prefix);
            row[property[prefix.Length..]] = Plain(values![0]!, out _);
        }

        return row;
    }

    private static JsonNode? Plain(JsonNode value, out string? table)
    {
        table = null;
        if (value["@id"]?.GetValue<string>() is { } address)
        {
            string[] parts = address[Base.Length..].Split('#');
            table = Uri.UnescapeDataString(parts[0]);
            return Uri.UnescapeDataString(parts[1]);
        }

        return value["@type"]?.GetValue<string>() is Xsd + "decimal" or Xsd + "integer"
            ? JsonNode.Parse(value["@value"]!.GetValue<string>())
            : value["@value"]!.DeepClone();
    }

    /// <summary>How many statements a node in expanded form is.</summary>
    private static int Statements(JsonObject node) => node.Sum(p => p.Key switch
    {
        "@id" => 0,
        "@type" => p.Value!.AsArray().Count,
        _ => p.Value!.AsArray().Sum(v => 1 + (v!["@list"] is JsonArray list
            ? list.Sum(i => 2 + (IsBlank(i!) ? Statements(i!.AsObject()) : 0))
            : IsBlank(v) ? Statements(v.AsObject()) : 0)),
    });

    private static bool IsBlank(JsonNode value) => value["@id"] is null && value["@value"] is null;

    private static void Collect(JsonNode node, HashSet<string> properties, HashSet<string> classes)
    {
        if (node is JsonArray items)
        {
            items.ToList().ForEach(i => Collect(i!, properties, classes));
        }
        else if (node is JsonObject fields && !fields.ContainsKey("@value"))
        {
            foreach ((string name, JsonNode? value) in fields)
            {
                if (name == "@type")
                {
                    classes.UnionWith(value!.AsArray().Select(t => t!.GetValue<string>()));
                }
                else if (name == "@list" || name[0] != '@')
                {
                    properties.UnionWith(name[0] == '@' ? [] : [name]);
                    Collect(value!, properties, classes);
                }
            }
        }
    }

    /// <summary>What is exported and read once, for all tests that look at it.</summary>
    public sealed class Graphs : IDisposable
    {
        private readonly Dictionary<string, Exported> _exports = [];
        private readonly Dictionary<(Exported, string), (Dictionary<string, JsonObject> Nodes, int Statements)> _read = [];

        internal Exported Of(string dataset) => _exports.TryGetValue(dataset, out Exported? export) ? export
            : _exports[dataset] = Exported.Of(dataset, "jsonld", "--base", Base);

        internal (Dictionary<string, JsonObject> Nodes, int Statements) Read(Exported export, string file) =>
            _read.TryGetValue((export, file), out (Dictionary<string, JsonObject> Nodes, int Statements) read) ? read
                : _read[(export, file)] = LinkedData.Read(Path.Combine(export.Folder, file));

        public void Dispose()
        {
            foreach (Exported export in _exports.Values)
            {
                export.Dispose();
            }
        }
    }
}
