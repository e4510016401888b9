using Dataset.Core.Schema;
using ValueType = Dataset.Core.Schema.ValueType;

namespace Dataset.Core.Tests.Binding;

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
                    Column("Subject", ValueType.Owner),
                    Column("Words", ValueType.Text, required: true),
                    Column("Supports", ValueType.Text, list: true, role: ColumnRole.AimsAt),
                    Column("Claims", ValueType.Any, role: ColumnRole.Asserts),
                    Column("At", ValueType.TextSpan, role: ColumnRole.Offsets)),
            },
            new TableSpec
            {
                Namespace = "Sky",
                Name = "Planet",
                Kind = TableKind.Part,
                Key = EquatableArray.Of(1),
                Columns = EquatableArray.Of(
                    Column("Star", ValueType.Owner),
                    Column("Name", ValueType.Text, required: true),
                    Column("Notes", ValueType.Part, typeName: "Sky.Note", list: true, role: ColumnRole.EvidenceList)),
            },
            new TableSpec
            {
                Namespace = "Sky",
                Name = "Settings",
                Kind = TableKind.Entity,
                YamlName = "settings",
                Columns = EquatableArray.Of(Column("Version", ValueType.Text, required: true)),
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
                    Column("Id", ValueType.Text, required: true),
                    Column("Name", ValueType.Text, required: true),
                    Column("Class", ValueType.Enum, typeName: "Sky.Class") with { Default = "unknown" },
                    Column("Seen", ValueType.FuzzyDate),
                    Column("SeenOn", ValueType.FuzzyDate, list: true),
                    Column("Born", ValueType.Date),
                    Column("Period", ValueType.Duration),
                    Column("Hip", ValueType.Int),
                    Column("Magnitude", ValueType.Decimal),
                    Column("Variable", ValueType.Bool) with { Default = "false" },
                    Column("Page", ValueType.Uri),
                    Column("Around", ValueType.Reference, typeName: "Sky.Star"),
                    Column("Keywords", ValueType.Text, list: true),
                    Column("Classes", ValueType.Enum, typeName: "Sky.Class", list: true),
                    Column("Planets", ValueType.Part, typeName: "Sky.Planet", list: true),
                    Column("Notes", ValueType.Part, typeName: "Sky.Note", list: true, role: ColumnRole.EvidenceList),
                    Column("Draft", ValueType.Text) with { BuildOnly = true }),
            }),
        EquatableArray.Of(new EnumSpec("Sky", "Class", EquatableArray.Of(new EnumMemberSpec("Unknown", "unknown", 0), new EnumMemberSpec("RedGiant", "red-giant", 1)))),
        EquatableArray<UnionSpec>.Empty);

    private static ColumnSpec Column(
        string name, ValueType type, string? typeName = null, bool list = false, bool required = false, ColumnRole role = ColumnRole.None) => new()
    {
        Name = name,
        YamlName = string.Concat(name.Select((c, i) => char.IsUpper(c) && i > 0 ? "_" + char.ToLowerInvariant(c) : char.ToLowerInvariant(c).ToString())),
        Type = type,
        TypeName = typeName,
        IsList = list,
        Required = required,
        Nullable = !required && !list,
        Role = role,
    };
}
