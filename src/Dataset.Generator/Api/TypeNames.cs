using Dataset.Compiler.Schema;
using Dataset.Compiler.Types;
using Dataset.Generator.Declarations;
using Microsoft.CodeAnalysis.CSharp;

namespace Dataset.Generator.Api;

/// <summary>How generated code names things.</summary>
internal static class TypeNames
{
    /// <summary>A declared name as C# must write it: the schema has names as they are, and a keyword needs its escape.</summary>
    public static string Escaped(string name) =>
        SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None && SyntaxFacts.GetContextualKeywordKind(name) == SyntaxKind.None ? name : "@" + name;

    /// <summary>A namespace, or the full name of a type in one.</summary>
    public static string EscapedPath(string fullName) => fullName.Length == 0 ? "" : string.Join(".", fullName.Split('.').Select(Escaped));

    /// <summary>A type by its full name.</summary>
    public static string Global(string fullName) => "global::" + EscapedPath(fullName);

    /// <summary>A runtime type: that of Dataset.Runtime, or the copy under the project's root namespace.</summary>
    public static string Runtime(DatasetSchema schema, string name) =>
        "global::" + (schema.RuntimeNamespace.Length == 0 ? name : EscapedPath(schema.RuntimeNamespace) + "." + name);

    /// <summary>A type that is derived from evidence; it stands in the project's root namespace.</summary>
    public static string Derived(DatasetSchema schema, string name) =>
        "global::" + (schema.RootNamespace.Length == 0 ? name : EscapedPath(schema.RootNamespace) + "." + name);

    /// <summary>The class that reads packed text; it stands in a namespace of its own in every project.</summary>
    public const string PackedText = "global::" + SupportSources.PackingNamespace + ".PackedText";

    /// <summary>A key as it stands in its slot.</summary>
    public const string KeyPrint = "global::" + SupportSources.PackingNamespace + ".KeyPrint";

    /// <summary>The class that reads packed numbers.</summary>
    public const string PackedNumbers = "global::" + SupportSources.PackingNamespace + ".PackedNumbers";

    /// <summary>The class with a table's or union's data; no schema declares a name like it.</summary>
    public static string DataClass(string name) => "__" + name;

    /// <summary>The data class by the full name of its table or union.</summary>
    public static string GlobalDataClass(string fullName)
    {
        int dot = fullName.LastIndexOf('.');
        return "global::" + (dot < 0 ? "" : EscapedPath(fullName.Substring(0, dot)) + ".") + DataClass(fullName.Substring(dot + 1));
    }

    public static string RowList(DatasetSchema schema, string item) => Runtime(schema, "RowList<" + item + ">");

    /// <summary>The C# type of one value, without a nullable annotation.</summary>
    public static string ValueType(DatasetSchema schema, ColumnSpec column) => column switch
    {
        { TypeName: { } name } => Global(name),
        { NamesFields: true } => Runtime(schema, "RowField"),
        { Scalar: { } scalar } => Scalar(schema, scalar),
        { Type: ColumnType.TextSpan } => Runtime(schema, "TextSpan"),
        _ => "object",
    };

    /// <summary>The C# type of a scalar that is no enum.</summary>
    public static string Scalar(DatasetSchema schema, ScalarType type) => type.IsRuntime ? Runtime(schema, type.ClrName) : type.CSharpName;

    /// <summary>Whether the C# type is a reference type: its items are made once and kept.</summary>
    public static bool IsReferenceType(ColumnSpec column) => column.Scalar?.IsReference
        ?? column.Type is ColumnType.Reference or ColumnType.Union or ColumnType.Part or ColumnType.Owner;
}
