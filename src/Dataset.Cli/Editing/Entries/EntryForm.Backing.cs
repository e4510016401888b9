using Dataset.Cli.Editing.Asking;
using Dataset.Compiler.Catalogues;
using Dataset.Compiler.Schema;
using Dataset.Compiler.Types;

namespace Dataset.Cli.Editing.Entries;

/// <summary>Every value of a fact says where it is from.</summary>
internal sealed partial class EntryForm
{
    private const string Words = "words";

    private void AskForBacking(Entry entry, string path)
    {
        AskConditional(entry, path);
        if (!_conversation.CanAsk || entry.Table.WithRole(ColumnRole.EvidenceList) is not { } evidence)
        {
            return;
        }

        if (!entry.Has(evidence) && !HasBasis(entry) && entry.Table.WithRole(ColumnRole.BasisList) is { } bases)
        {
            _conversation.Say("  No article speaks of it: say where it is from.");
            AskPart(entry, bases, path);
        }

        foreach (ColumnSpec column in Unbacked(entry).ToList())
        {
            // Whoever has no article for it after all says where else it is from.
            while (!HasSaidWhereFrom(entry, column, path))
            {
            }
        }
    }

    /// <summary>The fields whose values nothing backs.</summary>
    private IEnumerable<ColumnSpec> Unbacked(Entry entry)
    {
        ColumnSpec? evidence = entry.Table.WithRole(ColumnRole.EvidenceList), bases = entry.Table.WithRole(ColumnRole.BasisList);
        List<Entry> reasons = [.. new[] { evidence, bases }.OfType<ColumnSpec>().SelectMany(entry.Parts)];
        if (bases is not null && entry.Parts(bases).Any(b => b.Value(ColumnRole.AimsAt) is null))
        {
            return [];
        }

        HashSet<ColumnSpec> backed = [.. reasons.SelectMany(r => AimedAt(entry, r))];
        return _schema.Find(entry.Table.FullName)!.BackedColumns.Select(c => entry.Table.Columns[c])
            .Where(c => entry.Has(c) && !c.Editorial && !backed.Contains(c));
    }

    /// <summary>Asks where a value is from; false where an article was to say so and none was named.</summary>
    private bool HasSaidWhereFrom(Entry entry, ColumnSpec column, string path)
    {
        ColumnSpec evidence = entry.Table.WithRole(ColumnRole.EvidenceList)!;
        ColumnSpec? bases = entry.Table.WithRole(ColumnRole.BasisList);
        TableSpec? basis = bases is null ? null : _workspace.Schema.Table(bases.TypeName!);
        ColumnSpec? kind = basis?.WithRole(ColumnRole.BasisKind);
        string place = path + "." + column.YamlName + ".from";
        List<Named> answers = [new(Words, ["quote", "article"]), .. kind is null ? [] : _reader.Offers(kind).Select(k => new Named(k, []))];

        // No text prints the address at which it stands.
        string? looked = kind is null ? null : _workspace.Schema.Enum(kind.TypeName!).Members.Items
            .FirstOrDefault(m => m.Name == nameof(Support.External))?.YamlName;
        string? answer = _conversation.Ask(new Question(
            place, "Where is " + column.YamlName + " from?", t => LooseMatch.Find(t, answers) with { Unknown = null })
        {
            Offers = [.. answers.Select(a => a.Key)],
            Guess = column.Scalar is UriType && looked is not null ? looked : Words,
            Help = () => ["words: an article says so. Otherwise:", .. kind is null ? [] : _help.Of(basis!, kind)],
        });
        if (answer is null)
        {
            return true;
        }

        ColumnSpec list = answer == Words ? evidence : bases!;
        Entry part = Own(entry, list);
        part.Set(part.Table.WithRole(ColumnRole.AimsAt)!, column.YamlName);
        if (answer == Words)
        {
            if (AskSource(list, place) is not { } source)
            {
                return false;
            }

            part.Set(part.Table.WithRole(ColumnRole.EvidenceSource)!, source);
            SetPassage(part, AskPassage(part, place, isSame: false)!);
        }
        else
        {
            part.Set(kind!, answer);
        }

        FillPart(entry, part, place);
        entry.Add(list, part);
        return true;
    }
}
