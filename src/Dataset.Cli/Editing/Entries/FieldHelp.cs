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
    private const int MostKeys = 40, FewestLetters = 4;

    private static readonly string[] s_endings = ["ings", "ing", "ed", "es", "s"];

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

    /// <summary>The members of an enum whose descriptions have the words that somebody typed, to choose from; null where none has.</summary>
    public Answer? ByMeaning(ColumnSpec column, string text)
    {
        EnumSpec type = workspace.Schema.Enum(column.TypeName!);
        string[] words = [.. LooseMatch.Fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Stem)];
        Dictionary<string, string> meanings = type.Members.Items.Select(m => (m.YamlName, Text: Docs.OfMember(type.FullName, m.Name)))
            .Where(m => m.Text is not null && LooseMatch.Fold(m.Text).Split(' ') is var there
                && words.All(w => there.Any(t => t.StartsWith(w, StringComparison.Ordinal))))
            .ToDictionary(m => m.YamlName, m => m.Text!, StringComparer.Ordinal);
        return words.Length == 0 || meanings.Count == 0
            ? null
            : Answer.No("there is no '" + text + "'; choose one of these, or ? for all") with { Choices = [.. meanings.Keys], Meanings = meanings };
    }

    /// <summary>What the forms of an English word have in common: whoever types <c>meeting</c> means what is said to <c>meet</c>.</summary>
    private static string Stem(string word)
    {
        string? ending = s_endings.FirstOrDefault(e => word.Length >= e.Length + FewestLetters && word.EndsWith(e, StringComparison.Ordinal));
        return ending is null ? word : word[..^ending.Length];
    }

    /// <summary>The fields of a menu, each with what it means.</summary>
    public IEnumerable<string> Of(TableSpec table, IEnumerable<ColumnSpec> columns) => columns.Select(c =>
        c.YamlName + ": " + (Docs.OfMember(table.FullName, c.Name) ?? (c.TypeName is { } type ? Docs.OfType(type) : null) ?? ""));
}
