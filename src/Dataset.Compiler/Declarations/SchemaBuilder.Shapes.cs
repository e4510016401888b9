using System.Globalization;
using Dataset.Compiler.Findings;
using Dataset.Compiler.Schema;
using Dataset.Compiler.Types;

namespace Dataset.Compiler.Declarations;

/// <summary>How rows are written: sets of files, values from where a row stands, parts written short.</summary>
internal sealed partial class SchemaBuilder
{
    private const string AnyFieldName = "it must have a character, and none that is invisible";

    private static readonly (string Attribute, ColumnSource Source, string Type, string Needs)[] s_sources =
    [
        ("FileName", ColumnSource.FileName, "text", "a text of an entity"),
        ("FileOrder", ColumnSource.FileOrder, "int", "an int of an entity"),
        ("Body", ColumnSource.Body, "text", "a text of an entity"),
    ];

    private ColumnSource SourceOf(TypeDeclaration type, PropertyDeclaration property)
    {
        foreach (var (attribute, source, fits, needs) in s_sources.Where(s => property.Has(s.Attribute)))
        {
            if (property.Type.Scalar?.Name == fits && !property.Type.IsList && type.Kind == DeclarationKind.Entity)
            {
                return source == ColumnSource.FileName && property.Attribute(attribute)!.IsTrue("Folders") ? ColumnSource.FilePath : source;
            }

            Report(SchemaFindings.RoleType, type, property, attribute, property.Name, needs);
        }

        if (property.Has("AtName"))
        {
            if (type.Kind == DeclarationKind.Entity && property.Type is { IsList: false, Kind: PropertyTypeKind.Scalar or PropertyTypeKind.Entity })
            {
                return ColumnSource.PlaceName;
            }

            Report(SchemaFindings.RoleType, type, property, "AtName", property.Name, "a value or a reference, in an entity");
        }

        if (property.Has("Rest"))
        {
            if (property.Type.IsMap)
            {
                return ColumnSource.Rest;
            }

            Report(SchemaFindings.RoleType, type, property, "Rest", property.Name, "a RowMap");
        }

        if (property.Attribute("Short")?.IsTrue("Only") == true)
        {
            return ColumnSource.Value;
        }

        bool isKeyedByName = property.Has("Key") && type.Properties.Items.Count(p => p.Has("Key") && !HasOrigin(p)) == 1
            && type.Attributes.Items.Where(a => a.Name == "Files").ToList() is { Count: > 0 } sets && sets.All(s => RowsOf(s) == RowsAre.ByKey);
        return isKeyedByName ? ColumnSource.RowKey : ColumnSource.Field;
    }

    /// <summary>Whether a property has its value from where a row stands.</summary>
    private static bool HasOrigin(PropertyDeclaration property) => property.Has("AtName") || s_sources.Any(s => property.Has(s.Attribute));

    /// <summary>The column behind a map that holds its names, or behind a list of lists how long each is.</summary>
    private static ColumnSpec Behind(ColumnSpec column) => new()
    {
        Name = column.Name + (column.IsMap ? "__Keys" : "__Lengths"),
        YamlName = column.YamlName,
        Type = ColumnType.Scalar,
        Scalar = column.IsMap ? ScalarTypes.Text : ScalarTypes.Named("int"),
        Source = column.IsMap ? ColumnSource.MapKeys : ColumnSource.ListLengths,
        IsList = true,
        BuildOnly = column.BuildOnly,
    };

    private static RowsAre RowsOf(AttributeUse files) => (RowsAre)Number(files, "Rows", (int)RowsAre.List);

    private static int Number(AttributeUse attribute, string name, int otherwise) =>
        int.TryParse(attribute.Value(name), NumberStyles.Integer, CultureInfo.InvariantCulture, out int number) ? number : otherwise;

    private EquatableArray<FileSet> BuildFiles(TypeDeclaration type, EquatableArray<int> key)
    {
        List<FileSet> sets = [];
        foreach (AttributeUse files in type.Attributes.Items.Where(a => a.Name == "Files"))
        {
            string pattern = (files.Argument(0) ?? "").Replace('\\', '/');
            FileSet set = new(pattern)
            {
                Rows = RowsOf(files),
                At = FieldPath.Split(files.Value("At") ?? "", hasWildcards: true),
                FrontMatter = files.IsTrue("FrontMatter"),
                Documents = files.IsTrue("Documents"),
                IgnoreUnknown = files.IsTrue("IgnoreUnknown"),
                Aliases = files.IsTrue("Aliases"),
                AliasBudget = Number(files, "AliasBudget", FileSet.DefaultAliasBudget),
                Tags = files.IsTrue("Tags"),
                AnyKeys = files.IsTrue("AnyKeys"),
                Yaml11 = files.IsTrue("Yaml11"),
            };
            string? problem = type.Kind == DeclarationKind.Part ? "the rows of a part stand in those of its owner"
                : pattern.Trim().Length == 0 ? "it names no file"
                : set.Rows is < RowsAre.List or > RowsAre.Single ? "Rows is one of List, ByKey and Single"
                : set.Rows == RowsAre.ByKey && TableSpec.NamedKeyOf(key, _columns[type.FullName]) < 0
                    ? "rows that are named after their keys need one [Key]"
                : set.At.Items.Any(n => n.Length == 0) ? "At has an empty name"
                : set.AliasBudget < 1 ? "AliasBudget is at least 1"
                : null;
            if (problem is not null)
            {
                Report(SchemaFindings.InvalidFiles, type, null, pattern, type.Name, problem);
            }
            else
            {
                sets.Add(set);
            }
        }

        return sets.ToEquatableArray();
    }

    private EquatableArray<KeyMember> BuildMemberNames(TypeDeclaration type)
    {
        List<KeyMember> names = [];
        foreach (AttributeUse member in type.Attributes.Items.Where(a => a.Name == "Member"))
        {
            string key = member.Argument(0) ?? "", name = member.Argument(1) ?? "";
            string? problem = type.Attribute("Entity")?.IsTrue("NamedMembers") != true ? "the record has no named members"
                : !YamlNaming.IsIdentifier(name) ? "it is no C# name of letters, digits and '_'"
                : names.Any(n => n.Key == key) ? "the key has a name already"
                : null;
            if (problem is not null)
            {
                Report(SchemaFindings.InvalidMember, type, null, key, name, type.Name, problem);
            }
            else
            {
                names.Add(new KeyMember(key, name));
            }
        }

        return names.ToEquatableArray();
    }

    /// <summary>A term that is no whole address would be dropped by whoever reads it, without a word.</summary>
    private string? TermOf(TypeDeclaration type, PropertyDeclaration? property, AttributeUse? term)
    {
        string? address = term?.Argument(0);
        if (address is not null && !(Uri.IsWellFormedUriString(address, UriKind.Absolute) && new Uri(address).Scheme is "http" or "https"))
        {
            Report(SchemaFindings.InvalidTerm, type, property, address, property?.Name ?? type.Name);
            return null;
        }

        return address;
    }

    private bool IsOfParts(string union) =>
        MembersOf(union).ToList() is { Count: > 0 } members && members.All(m => _tables[m].Kind == DeclarationKind.Part);

    private static UnionCase? CaseOf(TypeDeclaration type) => type.Attribute("When") is { } when
        ? new UnionCase(when.Argument(0) ?? "", when.Arguments.Items.Skip(1).ToEquatableArray(), TagOf(when.Value("Tag") ?? ""))
        : null;

    /// <summary>A tag as it is, where it is given as files write it in full: <c>!&lt;tag:example.org,2000:star&gt;</c>.</summary>
    private static string TagOf(string tag) =>
        tag.StartsWith("!<", StringComparison.Ordinal) && tag.EndsWith(">", StringComparison.Ordinal) ? tag.Substring(2, tag.Length - 3) : tag;

    private int ShortOf(TypeDeclaration type)
    {
        List<PropertyDeclaration> marked = type.Properties.Items.Where(p => p.Has("Short")).ToList();
        if (marked.Count > 1)
        {
            Report(SchemaFindings.DuplicateRole, type, marked[1], marked[1].Name, "Short", "'" + marked[0].Name + "' is marked so already");
        }

        return marked.Count == 0 ? -1 : ColumnIndex(type, marked[0].Name);
    }

    private static bool HasPlaceFor(TypeDeclaration type, ColumnSpec column)
    {
        List<AttributeUse> sets = type.Attributes.Items.Where(a => a.Name == "Files").ToList();
        return sets.Count > 0 && sets.All(s => FieldPath.Split(s.Value("At") ?? "", hasWildcards: true).Items.Count(n => n == FileSet.Any)
            > Math.Max(column.PlaceNumber, 0));
    }

    private void CheckShape(TypeDeclaration type, PropertyDeclaration property, ColumnSpec column)
    {
        if (column.Path.Items.Any(n => !YamlNaming.IsField(n)))
        {
            Report(
                SchemaFindings.InvalidYamlName,
                type,
                property,
                property.Attribute("YamlPath")!.Argument(0) ?? "",
                "a path is names with points between them");
        }

        if (column.Source == ColumnSource.PlaceName && !HasPlaceFor(type, column))
        {
            Report(SchemaFindings.RoleType, type, property, "AtName", property.Name, "a '*' for it in the At of each [Files]");
        }

        if (column.Source == ColumnSource.Rest && type.Properties.Items.First(p => p.Has("Rest")) is { } first && first != property)
        {
            Report(SchemaFindings.DuplicateRole, type, property, property.Name, "Rest", "'" + first.Name + "' is marked so already");
        }

        if (column.IsMap && column.Role != ColumnRole.None)
        {
            Report(SchemaFindings.RoleType, type, property, column.Role.ToString(), property.Name, "a value or a list, and no map");
        }

        if (property.Has("ByPath") && !column.IsByPath)
        {
            Report(SchemaFindings.RoleType, type, property, "ByPath", property.Name, "a part, or a list of parts, that has a [Key]");
        }

        if (column.IsOfLists && column.Role != ColumnRole.None)
        {
            Report(SchemaFindings.RoleType, type, property, column.Role.ToString(), property.Name, "a value or a list, and no list of lists");
        }

        if (column.OneOrMany && !(column is { IsList: true, IsMap: false, IsOfLists: false } && column.HoldsParts))
        {
            Report(SchemaFindings.RoleType, type, property, "OneOrMany", property.Name, "a list of parts; other lists may always be one item");
        }

        if (property.Has("AnyScheme") && !column.AnyScheme)
        {
            Report(SchemaFindings.RoleType, type, property, "AnyScheme", property.Name, "the type Uri");
        }

        if (column.Either && (column.Required || column.Path.Count > 0))
        {
            Report(SchemaFindings.RoleType, type, property, "Either", property.Name, "a nullable value or a list, in a field of the row");
        }

        if (property.Has("KeyPrefix") && column.KeyPrefix.Length == 0)
        {
            Report(SchemaFindings.RoleType, type, property, "KeyPrefix", property.Name, "a reference, and a text that stands before its key");
        }

        if (property.Has("Short") && !(column.IsField || column.Source == ColumnSource.Value))
        {
            Report(SchemaFindings.RoleType, type, property, "Short", property.Name, "a field");
        }
    }
}
