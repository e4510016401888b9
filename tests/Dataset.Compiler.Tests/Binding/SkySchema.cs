using Dataset.Compiler.Schema;
using Dataset.Compiler.Types;

namespace Dataset.Compiler.Tests.Binding;

/// <summary>A small schema with a column of every kind.</summary>
internal static class SkySchema
{
    public static DatasetSchema Schema { get; } = new(
        "Sky",
        EquatableArray.Of(
            new TableSpec
            {
                Namespace = "Sky",
                Name = "Note",
                Kind = TableKind.Part,
                Role = TableRole.Evidence,
                Columns = EquatableArray.Of(
                    Column("Subject", ColumnType.Owner),
                    Column("Words", "text", required: true),
                    Column("Supports", "text", list: true, role: ColumnRole.AimsAt),
                    Column("Claims", ColumnType.Any, role: ColumnRole.Asserts),
                    Column("At", ColumnType.TextSpan, role: ColumnRole.Offsets)),
            },
            new TableSpec
            {
                Namespace = "Sky",
                Name = "Planet",
                Kind = TableKind.Part,
                Key = EquatableArray.Of(1),
                Columns = EquatableArray.Of(
                    Column("Star", ColumnType.Owner),
                    Column("Name", "text", required: true),
                    Column("Notes", ColumnType.Part, typeName: "Sky.Note", list: true, role: ColumnRole.EvidenceList)),
            },
            new TableSpec
            {
                Namespace = "Sky",
                Name = "Settings",
                Kind = TableKind.Entity,
                YamlName = "settings",
                Columns = EquatableArray.Of(Column("Version", "text", required: true)),
            },
            new TableSpec
            {
                Namespace = "Sky",
                Name = "Star",
                Kind = TableKind.Entity,
                YamlName = "stars",
                NamedMembers = true,
                Key = EquatableArray.Of(0),
                Columns = EquatableArray.Of(
                    Column("Id", "text", required: true),
                    Column("Name", "text", required: true),
                    Column("Class", "enum", typeName: "Sky.Class") with { Default = "unknown" },
                    Column("Seen", "fuzzy-date"),
                    Column("SeenOn", "fuzzy-date", list: true),
                    Column("Born", "date"),
                    Column("Period", "duration"),
                    Column("Hip", "int"),
                    Column("Magnitude", "decimal"),
                    Column("Variable", "bool") with { Default = "false" },
                    Column("Page", "uri"),
                    Column("Around", ColumnType.Reference, typeName: "Sky.Star"),
                    Column("Keywords", "text", list: true),
                    Column("Classes", "enum", typeName: "Sky.Class", list: true),
                    Column("Planets", ColumnType.Part, typeName: "Sky.Planet", list: true),
                    Column("Notes", ColumnType.Part, typeName: "Sky.Note", list: true, role: ColumnRole.EvidenceList),
                    Column("Draft", "text") with { BuildOnly = true }),
            }),
        EquatableArray.Of(new EnumSpec(
            "Sky", "Class", EquatableArray.Of(new EnumMemberSpec("Unknown", "unknown", 0), new EnumMemberSpec("RedGiant", "red-giant", 1)))),
        EquatableArray<UnionSpec>.Empty);

    private static ColumnSpec Column(
        string name, string scalar, string? typeName = null, bool list = false, bool required = false, ColumnRole role = ColumnRole.None) =>
        Column(name, ColumnType.Scalar, typeName, list, required, role) with { Scalar = ScalarTypes.Named(scalar) };

    private static ColumnSpec Column(
        string name, ColumnType type, string? typeName = null, bool list = false, bool required = false, ColumnRole role = ColumnRole.None) => new()
        {
            Name = name,
            YamlName =
            string.Concat(name.Select((c, i) => char.IsUpper(c) && i > 0 ? "_" + char.ToLowerInvariant(c) : char.ToLowerInvariant(c).ToString())),
            Type = type,
            TypeName = typeName,
            IsList = list,
            Required = required,
            Nullable = !required && !list,
            Role = role,
        };
}
