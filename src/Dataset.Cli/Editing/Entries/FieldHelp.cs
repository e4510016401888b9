using Dataset.Cli.Editing.Asking;
using Dataset.Cli.Schemas;
using Dataset.Cli.Workspaces;
using Dataset.Compiler.Schema;
using Dataset.Compiler.Types;

namespace Dataset.Cli.Editing.Entries;

/// <summary>
/// What <c>?</c> shows: the doc comments of the declarations. They are read when somebody asks for them, since that takes the compiler.
/// </summary>
internal sealed class FieldHelp(Workspace workspace, FieldReader reader)
{
    private const int MostKeys = 40;

    private DocComments? _docs;

    private DocComments Docs => _docs ??= new DocComments(DeclaredSchema.Read(
        [.. workspace.Project.DeclarationFiles.Select(f => TextFile.Of(workspace.Project.Shorten(f), f))],
        workspace.Project.Settings,
        workspace.Project.Schemas,
        CancellationToken.None).Compiled.Compilation);

    public IEnumerable<string> Of(TableSpec table, ColumnSpec column)
    {
        if (Docs.OfMember(table.FullName, column.Name) is { } text)
        {
            yield return text;
        }

        if (column.Scalar is EnumType)
        {
            EnumSpec type = workspace.Schema.Enum(column.TypeName!);
            foreach (EnumMemberSpec member in type.Members)
            {
                yield return member.YamlName + ": " + (Docs.OfMember(type.FullName, member.Name) ?? "");
            }
        }
        else if (column.HoldsParts)
        {
            yield return Docs.OfType(column.TypeName!) ?? column.YamlName;
        }
        else if (reader.Offers(column) is { Count: > 0 and <= MostKeys } offers)
        {
            yield return "There are: " + string.Join(", ", offers) + ".";
        }
        else if (FieldReader.Form(column) is { } form)
        {
            yield return "Written as " + form + ".";
        }

        if (column.IsList && !column.HoldsParts)
        {
            yield return "Several are given with commas between them.";
        }
    }

    /// <summary>The fields of a menu, each with what it means.</summary>
    public IEnumerable<string> Of(TableSpec table, IEnumerable<ColumnSpec> columns) => columns.Select(c =>
        c.YamlName + ": " + (Docs.OfMember(table.FullName, c.Name) ?? (c.TypeName is { } type ? Docs.OfType(type) : null) ?? ""));
}
