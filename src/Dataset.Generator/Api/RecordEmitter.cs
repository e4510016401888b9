using Dataset.Compiler.Schema;
using Dataset.Generator.Storage;

namespace Dataset.Generator.Api;

/// <summary>
/// The generated half of a declared record: the row number, the declared properties over the packed columns, and equality by row. Rows refer
/// to each other in circles, so nothing that is synthesised may walk into a reference.
/// </summary>
internal sealed class RecordEmitter(DatasetSchema schema, TableSpec table, CodeWriter writer)
{
    private readonly string _data = TypeNames.DataClass(table.Name);
    private readonly string _name = TypeNames.Escaped(table.Name);

    /// <summary>The first number of a row is kept in it, since beside the row's own number four bytes of every object would be empty.</summary>
    private readonly ColumnSpec? _keptNumber =
        table.Columns.Items.FirstOrDefault(c => c is { IsList: false, Nullable: false, BuildOnly: false, HasProperty: true, CSharpType: "int" });

    public void Emit()
    {
        string[] interfaces = [.. table.Unions.Items.Select(TypeNames.Global), .. HasKey(table) ? [KeyedRow] : Array.Empty<string>()];
        writer.Block($"partial record {_name}{(interfaces.Length == 0 ? "" : " : " + string.Join(", ", interfaces))}", () =>
        {
            writer.Line("internal readonly int __row;").Line();
            foreach (ColumnSpec column in table.Columns.Items.Where(IsKept))
            {
                writer.Line($"private {TypeNames.ValueType(schema, column)}? {Kept(column.Name)};").Line();
            }

            if (_keptNumber is { } number)
            {
                writer.Line($"private int {Kept(number.Name)};").Line();
            }

            foreach ((string list, string item) in Lists())
            {
                writer.Line($"private {item}[]? {Kept(list)};").Line();
            }

            foreach (ColumnSpec keys in table.Columns.Items.Where(c => c.Source == ColumnSource.MapKeys && !c.BuildOnly))
            {
                writer.Line($"private {TypeNames.Runtime(schema, "RowMapKeys")}? {Kept(keys.Name)};").Line();
            }

            writer.Line($"internal {_name}(int row) => __row = row;").Line();
            EmitNoRow();
            EmitNoCopy();
            RowJson json = new(schema);
            foreach (ColumnSpec column in table.Columns.Items.Where(c => c.HasProperty))
            {
                EmitAttribute(json.Of(column));
                writer.Line($"{column.Accessibility} partial {column.CSharpType} {TypeNames.Escaped(column.Name)} => {Getter(column)};").Line();
            }

            foreach (InverseSpec inverse in table.Inverses)
            {
                EmitAttribute(json.Of(inverse));
                string type = TypeNames.RowList(schema, TypeNames.Global(inverse.ElementType));
                writer.Line($"{inverse.Accessibility} partial {type} {TypeNames.Escaped(inverse.Name)} => {ListGetter(inverse.Name, type)};").Line();
            }

            foreach (string union in table.Unions)
            {
                writer.Line($"int {TypeNames.Global(union)}.__code => {TypeNames.GlobalDataClass(union)}.{UnionEmitter.BaseOf(table)} + __row;")
                    .Line();
            }

            if (HasKey(table))
            {
                string parts = string.Join(" + \"/\" + ", table.Key.Items.Select(k => KeyText(table.Columns[k])));
                writer.Line($"string {KeyedRow}.RowKey => {parts};").Line();
            }

            EmitProvenance();
            EmitEquality();
        });
    }

    private string KeyedRow => TypeNames.Runtime(schema, "IKeyedRow");

    /// <summary>Whether rows of the table can be named by a key.</summary>
    public static bool HasKey(TableSpec table) =>
        table.Key.Count > 0 && table.Key.Items.All(k => table.Columns[k] is { HasProperty: true, BuildOnly: false });

    private string KeyText(ColumnSpec column) => column.Type is ColumnType.Reference or ColumnType.Union or ColumnType.Owner
        ? $"{KeyedRow}.Of(this.{TypeNames.Escaped(column.Name)})"
        : Printed(column);

    /// <summary>
    /// Other generators see the declaration without what is generated, and so a record that can be made of nothing. What they write compiles; who
    /// calls it is told that a row comes from the data.
    /// </summary>
    private void EmitNoRow()
    {
        writer.Line("[global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]");
        writer.Line($"internal {_name}() => throw new global::System.NotSupportedException({CSharpText.Literal(
            $"A row of {table.Name} is made by its dataset alone: find it by its key.")});").Line();
    }

    /// <summary>Every record can be copied in C#, and a row exists once: no property could be another in a copy.</summary>
    private void EmitNoCopy() => writer.Line($"private {_name}({_name} original) => throw new global::System.NotSupportedException({CSharpText.Literal(
        $"A row of {table.Name} exists once: use it itself, for nothing of it can be changed.")});").Line();

    private void EmitAttribute(string? attribute)
    {
        if (attribute is not null)
        {
            writer.Line(attribute);
        }
    }

    /// <summary>The properties that are lists, and the type of their items.</summary>
    private IEnumerable<(string Name, string Item)> Lists() =>
        table.Columns.Items.Where(c => c is { IsList: true, BuildOnly: false, HasProperty: true }).Select(c => (c.Name, ItemOf(c)))
            .Concat(table.Inverses.Items.Select(i => (i.Name, TypeNames.Global(i.ElementType))));

    private string ItemOf(ColumnSpec column)
    {
        string item = column.Type == ColumnType.Part ? TypeNames.Global(column.TypeName!) : TypeNames.ValueType(schema, column);
        return column.IsOfLists ? TypeNames.RowList(schema, item) : item;
    }

    private string ListGetter(string name, string type) => $"new {type}({Kept(name)} ??= {_data}.Get_{name}(__row))";

    /// <summary>Whether the record keeps the value once it is made: a decoded string or URI, or the row that a reference leads to.</summary>
    private static bool IsKept(ColumnSpec column) => !column.IsList && !column.BuildOnly && TypeNames.IsReferenceType(column);

    private static string Kept(string property) => "__kept_" + property;

    private string Getter(ColumnSpec column)
    {
        if (column.BuildOnly)
        {
            return "default!";
        }

        if (column is { IsList: false, Nullable: false, Scalar.IsItsText: true })
        {
            return $"{Kept(column.Name)} ??= {_data}.{new TextColumn(column.Name).Text("__row")}";
        }

        if (column.IsMap)
        {
            string keys = table.Columns[table.Columns.Items.IndexOf(column) + 1].Name;
            return $"new {column.CSharpType}({Kept(keys)} ??= new({_data}.Get_{keys}(__row)), {Kept(column.Name)} ??= {_data}.Get_{column.Name}(__row))";
        }

        if (column.IsOfLists)
        {
            string lengths = table.Columns[table.Columns.Items.IndexOf(column) + 1].Name;
            string lists = $"{TypeNames.Runtime(schema, "RowLists")}.Apart({_data}.Get_{column.Name}(__row), {_data}.Get_{lengths}(__row))";
            return $"new {column.CSharpType}({Kept(column.Name)} ??= {lists})";
        }

        if (column.IsList)
        {
            return ListGetter(column.Name, column.CSharpType);
        }

        string get = $"{_data}.Get_{column.Name}(__row)";
        if (column == _keptNumber)
        {
            // Turned over, so that 0 says that it was not read yet: -1 is read each time.
            return $"{Kept(column.Name)} != 0 ? ~{Kept(column.Name)} : ~({Kept(column.Name)} = ~{get})";
        }

        return IsKept(column) ? $"{Kept(column.Name)} ??= {get}" : get;
    }

    private void EmitProvenance()
    {
        if (!ProvenanceEmitter.IsFact(schema, table))
        {
            return;
        }

        string code = ProvenanceEmitter.OwnerCode(schema, table, "this"), row = TypeNames.Global(table.FullName);
        string claims = TypeNames.Derived(schema, "Claim"), deprecated = TypeNames.Derived(schema, "DeprecatedClaim");
        string support = TypeNames.Derived(schema, "Support"), data = TypeNames.Derived(schema, "__Claims");
        FieldsEmitter fields = new(schema, table, writer);
        Member("Claims", () =>
        {
            writer.Summary("What the articles say about this row, grouped by field and value; nothing here is known to be wrong.");
            writer.Line(RowJson.Ignore).Line($"public {TypeNames.RowList(schema, claims)} Claims => {data}.Of({code});").Line();
        });
        Member("DeprecatedClaims", () =>
        {
            writer.Summary("What articles say about this row that is wrong.");
            writer.Line(RowJson.Ignore).Line($"public {TypeNames.RowList(schema, deprecated)} DeprecatedClaims => {data}.DeprecatedOf({code});").Line();
        });
        Member("Support", () =>
        {
            writer.Summary("What the row as a whole rests on: an article, where a passage supports it; null where nothing does.");
            writer.Line($"public {support}? Support => {data}.SupportOf({code});").Line();
        });
        Member("SupportOf", () =>
        {
            writer.Summary("Where the value of one field comes from; null where the field has no value.");
            writer.Line("/// <param name=\"field\">The field.</param>");
            writer.Line($"public {support}? SupportOf<TValue>({fields.TypeOf("TValue")} field) => {data}.SupportOf({code}, field.Name);").Line();
        });
        Member("Of", () =>
        {
            writer.Summary("What the row holds in one field, and where that comes from.");
            writer.Line("/// <param name=\"field\">The field.</param>");
            string value = TypeNames.Derived(schema, $"FieldValue<{row}, TValue>");
            writer.Line($"public {value} Of<TValue>({fields.TypeOf("TValue")} field) => new(this, {code}, field{Bases()});").Line();
        });
        Member(FieldsEmitter.Class, fields.Emit);

        // A fact without a list of its own has no basis.
        string Bases() => !ClaimTypesEmitter.HasBases(schema) ? ""
            : table.WithRole(ColumnRole.BasisList) is { BuildOnly: false } list ? ", " + list.Name
            : ", default";

        // A declaration that takes one of these names has its error; the compiler has nothing to add.
        void Member(string name, Action emit)
        {
            if (!table.Columns.Items.Any(c => c.Name == name) && !table.Inverses.Items.Any(i => i.Name == name))
            {
                emit();
            }
        }
    }

    private void EmitEquality()
    {
        writer.Summary("Whether both are the same row.");
        writer.Line($"public bool Equals({_name}? other) => other is not null && other.__row == __row;").Line();
        writer.Line("/// <inheritdoc/>");
        writer.Line("public override int GetHashCode() => __row;").Line();
        EmitUnionEquality();
        writer.Block("private bool PrintMembers(global::System.Text.StringBuilder builder)", () =>
        {
            string separator = "";
            foreach (ColumnSpec column in table.Columns.Items.Where(IsPrinted))
            {
                // A string or a boxed value: every printed type writes itself without following references.
                writer.Line($"builder.Append(\"{separator}{column.Name} = \").Append({Printed(column)});");
                separator = ", ";
            }

            writer.Line(separator.Length == 0 ? "return false;" : "return true;");
        });
    }

    /// <summary>
    /// The compiler compares a row with another of its type, and everything else by identity, with a warning. A row exists once, so that both say
    /// the same.
    /// </summary>
    private void EmitUnionEquality()
    {
        foreach (string union in table.Unions.Items.Where(u => table.Accessibility != "public" || schema.Union(u).Accessibility == "public"))
        {
            string type = TypeNames.Global(union) + "?";
            foreach ((string left, string right) in new[] { (_name + "?", type), (type, _name + "?") })
            {
                writer.Summary("Whether both are the same row.");
                writer.Line($"public static bool operator ==({left} left, {right} right) => (object?)left == (object?)right;").Line();
                writer.Summary("Whether they are two rows.");
                writer.Line($"public static bool operator !=({left} left, {right} right) => (object?)left != (object?)right;").Line();
            }
        }
    }

    private static bool IsPrinted(ColumnSpec column) =>
        !column.IsList && !column.BuildOnly && column.Type is not (ColumnType.Reference or ColumnType.Union
            or ColumnType.Part or ColumnType.Owner or ColumnType.Any);

    /// <summary>A property may have the name of the parameter.</summary>
    private static string Printed(ColumnSpec column) => column.Scalar is { IsItsText: true }
        ? "this." + TypeNames.Escaped(column.Name)
        : $"global::System.FormattableString.Invariant($\"{{this.{TypeNames.Escaped(column.Name)}}}\")";
}
