extern alias facts;

using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Xunit.Abstractions;
using Facts = facts::Dataset;

namespace Dataset.Exports.Tests;

public sealed class PostgresTests(Postgres server, ITestOutputHelper output) : IClassFixture<Postgres>
{
    public static TheoryData<string> Datasets => Exported.Datasets;

    [Theory]
    [MemberData(nameof(Datasets))]
    public void PostgreSQL_loads_the_files_by_their_script_and_counts_like_the_dataset(string dataset)
    {
        if (IsMissing())
        {
            return;
        }

        using Exported export = Loaded(dataset);
        foreach ((string table, List<JsonObject> expected) in export.Expected.Flat())
        {
            string rows = server.Psql(dataset, export.Folder, $"select row_to_json(t) from \"{table}\" t;");
            List<JsonObject> actual = [.. rows.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonNode.Parse(l)!.AsObject())];

            // A table has no order.
            Sorted(actual).ShouldBeTheRows(Sorted(expected), table);
            List<(string Column, string Value, int Count)> texts = [.. expected.Texts()];
            StringBuilder script = new();
            texts.ForEach(t => script.Append("select count(*) from \"").Append(table).Append("\" where \"").Append(t.Column).Append("\" = '")
                .Append(t.Value.Replace("'", "''", StringComparison.Ordinal)).Append("';\n"));
            server.Psql(dataset, export.Folder, script.ToString()).Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .ShouldBe(texts.Select(t => t.Count.ToString(CultureInfo.InvariantCulture)), table);
        }
    }

    [Fact]
    public void Every_reference_is_a_foreign_key_and_every_choice_is_checked()
    {
        if (IsMissing())
        {
            return;
        }

        using Exported export = Loaded("observatory", "constraints");
        string[] constraints = server.Psql(
            "constraints", export.Folder, "select conrelid::regclass || ' ' || pg_get_constraintdef(oid) from pg_constraint;").Split('\n');
        constraints.ShouldContain("telescopes FOREIGN KEY (site) REFERENCES sites(id)");
        constraints.ShouldContain("observations FOREIGN KEY (target, target_table) REFERENCES facts(id, kind)");
        constraints.ShouldContain("telescopes_bands PRIMARY KEY (\"row\", \"position\")");
        constraints.ShouldContain("stars PRIMARY KEY (id)");
        Should.Throw<ShouldAssertException>(() => server.Psql("constraints", export.Folder, "update telescopes set site = 'nowhere';"))
            .Message.ShouldContain("violates foreign key constraint");
        Should.Throw<ShouldAssertException>(() => server.Psql("constraints", export.Folder, "update stars set class = 'z';"))
            .Message.ShouldContain("violates check constraint");
    }

    [Fact]
    public void Joins_answer_like_the_compiled_dataset()
    {
        if (IsMissing())
        {
            return;
        }

        using Exported export = Loaded("real", "joins");
        Answers(
            """
            select e.name, coalesce(p.name, o.name) from participation x
            join events e on x.owner_table = 'events' and e.id = x.owner
            left join persons p on x.who_table = 'persons' and p.id = x.who
            left join organizations o on x.who_table = 'organizations' and o.id = x.who
            """,
            Facts.Events.All.SelectMany(e => e.Participants.Select(p => e.Name + "|" + p.Who.Name)));
        Answers(
            """
            select p.name, q.title, o.name, t.start_latest from tenures t
            join persons p on p.id = t.person join posts q on q.id = t.post join organizations o on o.id = q.organization
            """,
            Facts.Tenures.All.Select(t => t.Person.Name + "|" + t.Post.Title + "|" + t.Post.Organization.Name + "|"
                + (t.Start is { IsOpenEnd: false } start ? Day(start.Latest) : "")));
        Answers(
            """
            select coalesce(p.name, o.name), i.title, s.id from positions s join issues i on i.id = s.issue
            left join persons p on s.holder_table = 'persons' and p.id = s.holder
            left join organizations o on s.holder_table = 'organizations' and o.id = s.holder
            """,
            Facts.Positions.All.Select(p => p.Holder.Name + "|" + p.Issue.Name + "|" + p.Id));
        Answers(
            """
            select s.id, a.position, i.title from statements s
            join statements_about a on a."row" = s.id join issues i on a.value_table = 'issues' and i.id = a.value
            """,
            Facts.Statements.All.SelectMany(s => s.About.Select((a, i) => (a, i)).Where(a => a.a is Facts.Issue)
                .Select(a => s.Id + "|" + a.i.ToString(CultureInfo.InvariantCulture) + "|" + ((Facts.Issue)a.a).Name)));
        Answers(
            """
            select o.name, e.name, count(*) from evidence_2 q
            join events e on q.owner_table = 'events' and e.id = q.owner and q.backs_owner
            join sources s on s.id = q."in" join organizations o on o.id = s.publisher group by 1, 2
            """,
            Facts.Events.All.SelectMany(e => e.Evidence.Where(q => q.In.Publisher is not null).GroupBy(q => q.In.Publisher!.Name)
                .Select(g => g.Key + "|" + e.Name + "|" + g.Count().ToString(CultureInfo.InvariantCulture))));

        void Answers(string sql, IEnumerable<string> expected)
        {
            string[] wanted = [.. expected.Order(StringComparer.Ordinal)];
            wanted.Length.ShouldBeGreaterThan(4);
            server.Psql("joins", export.Folder, sql + ";").Split('\n', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal)
                .ShouldBe(wanted);
        }
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static List<JsonObject> Sorted(List<JsonObject> rows) =>
        [.. rows.OrderBy(
            r => string.Join('|', r.OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => f.Value?.ToJsonString())), StringComparer.Ordinal)];

    private bool IsMissing()
    {
        if (server.Missing is { } missing)
        {
            output.WriteLine(missing);
        }

        return server.Missing is not null;
    }

    private Exported Loaded(string dataset, string? database = null)
    {
        Exported export = Exported.Of(dataset, "csv");
        server.Create(database ?? dataset);
        server.Psql(database ?? dataset, export.Folder, null, "--file", "postgresql.sql");
        return export;
    }
}
