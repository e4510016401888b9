using Dataset.Compiler.Types;
using Dataset.Compiler;
using Dataset.Compiler.Schema;

namespace Dataset.Cli.Workspaces;

/// <summary>A schema as bytes. What is read must have been written by this very build of the tool: the form has no version of its own.</summary>
internal static class SchemaCodec
{
    public static void Write(BinaryWriter to, DatasetSchema schema)
    {
        to.Write(schema.RootNamespace);
        WriteList(to, schema.Tables, Write);
        WriteList(to, schema.Enums, Write);
        WriteList(to, schema.Unions, Write);
        to.Write(schema.RuntimeNamespace);
    }

    public static DatasetSchema Read(BinaryReader from) =>
        new(
            from.ReadString(),
            ReadList(from, ReadTable),
            ReadList(from, ReadEnum),
            ReadList(from, ReadUnion))
        { RuntimeNamespace = from.ReadString() };

    private static void Write(BinaryWriter to, TableSpec table)
    {
        to.Write(table.Namespace);
        to.Write(table.Name);
        to.Write((byte)table.Kind);
        to.Write(table.YamlName);
        to.Write(table.Container);
        to.Write(table.Accessibility);
        to.Write(table.NamedMembers);
        WriteOptional(to, table.Term);
        to.Write((byte)table.Role);
        WriteList(to, table.Columns, Write);
        WriteList(to, table.Key, WriteNumber);
        WriteList(to, table.Files, Write);
        WriteList(to, table.IgnoredFields, WriteText);
        WriteList(to, table.IgnoredRows, WriteText);
        to.Write(table.IsListed);
        WriteList(to, table.MemberNames, static (t, m) =>
        {
            t.Write(m.Key);
            t.Write(m.Name);
        });
        to.Write(table.InOrderOf);
        to.Write(table.Short);
        to.Write(table.PartKey);
        to.Write(table.Case is not null);
        if (table.Case is { } told)
        {
            to.Write(told.Field);
            WriteList(to, told.Values, WriteText);
            to.Write(told.Tag);
        }

        to.Write(table.DatasetWideKey);
        WriteList(to, table.Uniques, Write);
        WriteList(to, table.Indexes, Write);
        WriteList(to, table.Inverses, Write);
        WriteList(to, table.Rules, Write);
        WriteList(to, table.Unions, WriteText);
    }

    private static TableSpec ReadTable(BinaryReader from) => new()
    {
        Namespace = from.ReadString(),
        Name = from.ReadString(),
        Kind = (TableKind)from.ReadByte(),
        YamlName = from.ReadString(),
        Container = from.ReadString(),
        Accessibility = from.ReadString(),
        NamedMembers = from.ReadBoolean(),
        Term = ReadOptional(from),
        Role = (TableRole)from.ReadByte(),
        Columns = ReadList(from, ReadColumn),
        Key = ReadList(from, ReadNumber),
        Files = ReadList(from, ReadFiles),
        IgnoredFields = ReadList(from, ReadText),
        IgnoredRows = ReadList(from, ReadText),
        IsListed = from.ReadBoolean(),
        MemberNames = ReadList(from, static f => new KeyMember(f.ReadString(), f.ReadString())),
        InOrderOf = from.ReadInt32(),
        Short = from.ReadInt32(),
        PartKey = from.ReadInt32(),
        Case = from.ReadBoolean() ? new UnionCase(from.ReadString(), ReadList(from, ReadText), from.ReadString()) : null,
        DatasetWideKey = from.ReadBoolean(),
        Uniques = ReadList(from, ReadUnique),
        Indexes = ReadList(from, ReadIndex),
        Inverses = ReadList(from, ReadInverse),
        Rules = ReadList(from, ReadRule),
        Unions = ReadList(from, ReadText),
    };

    private static void Write(BinaryWriter to, FileSet files)
    {
        to.Write(files.Pattern);
        to.Write((byte)files.Rows);
        WriteList(to, files.At, WriteText);
        to.Write(files.FrontMatter);
        to.Write(files.Documents);
        to.Write(files.IgnoreUnknown);
        to.Write(files.Aliases);
        to.Write(files.AliasBudget);
        to.Write(files.Tags);
        to.Write(files.AnyKeys);
        to.Write(files.Yaml11);
    }

    private static FileSet ReadFiles(BinaryReader from) => new(from.ReadString())
    {
        Rows = (RowsAre)from.ReadByte(),
        At = ReadList(from, ReadText),
        FrontMatter = from.ReadBoolean(),
        Documents = from.ReadBoolean(),
        IgnoreUnknown = from.ReadBoolean(),
        Aliases = from.ReadBoolean(),
        AliasBudget = from.ReadInt32(),
        Tags = from.ReadBoolean(),
        AnyKeys = from.ReadBoolean(),
        Yaml11 = from.ReadBoolean(),
    };

    private static void Write(BinaryWriter to, ColumnSpec column)
    {
        to.Write(column.Name);
        to.Write(column.YamlName);
        to.Write((byte)column.Type);
        to.Write((byte)column.Source);
        to.Write(column.PlaceNumber);
        WriteList(to, column.Path, WriteText);
        to.Write(column.Either);
        to.Write(column.NamesFields);
        WriteOptional(to, column.Shown);
        WriteOptional(to, column.Term);
        to.Write(column.HasOwnJson);
        to.Write(column.KeyPrefix);
        to.Write(column.AnyScheme);
        to.Write(column.OneOrMany);
        to.Write(column.IsMap);
        to.Write(column.IsNested);
        to.Write(column.IsOfLists);
        to.Write(column.IsByPath);
        WriteOptional(to, column.Scalar?.Name);
        WriteOptional(to, column.TypeName);
        to.Write(column.IsList);
        to.Write(column.Nullable);
        to.Write(column.Required);
        WriteOptional(to, column.Default);
        to.Write(column.IsDefaultOfItems);
        to.Write((byte)column.Role);
        to.Write(column.BuildOnly);
        to.Write(column.Editorial);
        to.Write(column.Parent);
        WriteList(to, column.Uncompared, WriteText);
        to.Write(column.Accessibility);
        to.Write(column.CSharpType);
    }

    private static ColumnSpec ReadColumn(BinaryReader from) => new()
    {
        Name = from.ReadString(),
        YamlName = from.ReadString(),
        Type = (ColumnType)from.ReadByte(),
        Source = (ColumnSource)from.ReadByte(),
        PlaceNumber = from.ReadInt32(),
        Path = ReadList(from, ReadText),
        Either = from.ReadBoolean(),
        NamesFields = from.ReadBoolean(),
        Shown = ReadOptional(from),
        Term = ReadOptional(from),
        HasOwnJson = from.ReadBoolean(),
        KeyPrefix = from.ReadString(),
        AnyScheme = from.ReadBoolean(),
        OneOrMany = from.ReadBoolean(),
        IsMap = from.ReadBoolean(),
        IsNested = from.ReadBoolean(),
        IsOfLists = from.ReadBoolean(),
        IsByPath = from.ReadBoolean(),
        Scalar = ReadOptional(from) is { } scalar ? ScalarTypes.Named(scalar) : null,
        TypeName = ReadOptional(from),
        IsList = from.ReadBoolean(),
        Nullable = from.ReadBoolean(),
        Required = from.ReadBoolean(),
        Default = ReadOptional(from),
        IsDefaultOfItems = from.ReadBoolean(),
        Role = (ColumnRole)from.ReadByte(),
        BuildOnly = from.ReadBoolean(),
        Editorial = from.ReadBoolean(),
        Parent = from.ReadBoolean(),
        Uncompared = ReadList(from, ReadText),
        Accessibility = from.ReadString(),
        CSharpType = from.ReadString(),
    };

    private static void Write(BinaryWriter to, UniqueSpec unique)
    {
        to.Write(unique.Name);
        WriteList(to, unique.Columns, WriteNumber);
    }

    private static UniqueSpec ReadUnique(BinaryReader from) => new(from.ReadString(), ReadList(from, ReadNumber));

    private static void Write(BinaryWriter to, IndexSpec index)
    {
        to.Write(index.Name);
        WriteList(to, index.Sources, static (t, s) =>
        {
            t.Write(s.Column);
            WriteList(t, s.Within, WriteNumber);
        });
        to.Write(index.Range);
    }

    private static IndexSpec ReadIndex(BinaryReader from) =>
        new(from.ReadString(), ReadList(from, static f => new IndexSource(f.ReadInt32(), ReadList(f, ReadNumber))), from.ReadBoolean());

    private static void Write(BinaryWriter to, InverseSpec inverse)
    {
        to.Write(inverse.Name);
        to.Write(inverse.ElementType);
        to.Write(inverse.SourceTable);
        to.Write(inverse.SourceColumn);
        to.Write(inverse.ToOwner);
        to.Write(inverse.Accessibility);
        WriteOptional(to, inverse.Shown);
        to.Write(inverse.HasOwnJson);
    }

    private static InverseSpec ReadInverse(BinaryReader from) =>
        new(from.ReadString(), from.ReadString(), from.ReadString(), from.ReadInt32(), from.ReadBoolean(), from.ReadString())
        {
            Shown = ReadOptional(from),
            HasOwnJson = from.ReadBoolean(),
        };

    /// <summary>As it is declared: the rules read it again, so that a new one needs nothing here.</summary>
    private static void Write(BinaryWriter to, RuleUse rule)
    {
        to.Write(rule.Attribute.Name);
        WriteList(to, rule.Attribute.Arguments, WriteText);
        WriteList(to, rule.Attribute.Named, static (t, n) =>
        {
            t.Write(n.Name);
            t.Write(n.Value);
        });
        to.Write(rule.Column);
    }

    private static RuleUse ReadRule(BinaryReader from) => new(
        new AttributeUse(from.ReadString(), ReadList(from, ReadText), ReadList(from, static f => new NamedArgument(f.ReadString(), f.ReadString()))),
        from.ReadInt32());

    private static void Write(BinaryWriter to, EnumSpec type)
    {
        to.Write(type.Namespace);
        to.Write(type.Name);
        WriteList(to, type.Members, static (t, m) =>
        {
            t.Write(m.Name);
            t.Write(m.YamlName);
            t.Write(m.Value);
        });
        to.Write(type.Accessibility);
    }

    private static EnumSpec ReadEnum(BinaryReader from) => new(
        from.ReadString(),
        from.ReadString(),
        ReadList(from, static f => new EnumMemberSpec(f.ReadString(), f.ReadString(), f.ReadInt32())),
        from.ReadString());

    private static void Write(BinaryWriter to, UnionSpec union)
    {
        to.Write(union.Namespace);
        to.Write(union.Name);
        WriteList(to, union.Members, WriteText);
        to.Write(union.Accessibility);
    }

    private static UnionSpec ReadUnion(BinaryReader from) => new(from.ReadString(), from.ReadString(), ReadList(from, ReadText), from.ReadString());

    private static void WriteList<T>(BinaryWriter to, EquatableArray<T> items, Action<BinaryWriter, T> write) => to.WriteList(items.Items, write);

    private static EquatableArray<T> ReadList<T>(BinaryReader from, Func<BinaryReader, T> read) => EquatableArray.Of(from.ReadList(read));

    private static void WriteOptional(BinaryWriter to, string? text)
    {
        to.Write(text is not null);
        to.Write(text ?? "");
    }

    private static string? ReadOptional(BinaryReader from)
    {
        bool isGiven = from.ReadBoolean();
        string text = from.ReadString();
        return isGiven ? text : null;
    }

    private static void WriteText(BinaryWriter to, string text) => to.Write(text);

    private static string ReadText(BinaryReader from) => from.ReadString();

    private static void WriteNumber(BinaryWriter to, int number) => to.Write(number);

    private static int ReadNumber(BinaryReader from) => from.ReadInt32();
}
