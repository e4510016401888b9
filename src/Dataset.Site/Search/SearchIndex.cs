using System.Globalization;
using System.Text.Json;
using Dataset.Compiler.Schema;
using Dataset.Compiler.Types;
using Dataset.Site.Reading;

namespace Dataset.Site.Search;

/// <summary>
/// The index of the search page, made here in the form in which MiniSearch saves its own: tens of thousands of rows are indexed once, and not in
/// every reader's browser.
/// </summary>
internal sealed class SearchIndex
{
    private const int Names = 0, Texts = 1, Fields = 2;

    /// <summary>Of a long text so much is looked at: what a row is about stands at its start.</summary>
    private const int LongestText = 2000;

    private readonly SiteModel _model;
    private readonly List<SearchEntry> _entries = [];
    private readonly List<int[]> _lengths = [];
    private readonly SortedDictionary<string, List<Posting>[]> _terms = new(StringComparer.Ordinal);

    private SearchIndex(SiteModel model)
    {
        _model = model;
        foreach (SiteTable list in model.Tables)
        {
            foreach (RowRef row in model.RowsOf(list.Table))
            {
                Add(list, row);
            }
        }
    }

    /// <summary>The data of the search page.</summary>
    public static ReadOnlyMemory<byte> Write(SiteModel model)
    {
        SearchIndex index = new(model);
        return ScriptData.Write("datasetSearch", index.Write);
    }

    private void Add(SiteTable list, RowRef row)
    {
        List<string> names = [_model.TitleOf(row)], texts = [_model.Row(row).Key];
        foreach (RowRef part in _model.Links.Whole(row))
        {
            Read(part, part == row, names, texts);
        }

        int number = _entries.Count;
        _entries.Add(new SearchEntry(list, row, names));
        _lengths.Add([Count(number, Names, names), Count(number, Texts, texts)]);
    }

    /// <summary>The texts of a row, and of what is nested in it; other names of the row are names.</summary>
    private void Read(RowRef part, bool isItself, List<string> names, List<string> texts)
    {
        Table table = _model.Table(part);
        int otherName = _model.Roles.OtherNameOf(table);
        for (int i = 0; i < table.Columns.Length; i++)
        {
            if (table.Columns[i] is not { BuildOnly: false, Scalar: TextType } || table.IsKey(i) || i == table.ContentHash || i == table.AimsAt
                || (isItself && i == table.DisplayName))
            {
                continue;
            }

            IEnumerable<TextValue> values = _model.Value(part, i) switch
            {
                TextValue one => [one],
                ListValue list => list.Items.Items.OfType<TextValue>(),
                _ => [],
            };
            (i == otherName && _model.Row(part).Owner is { } ? names : texts)
                .AddRange(values.Select(v => v.Text.Length > LongestText ? v.Text[..LongestText] : v.Text));
        }
    }

    private int Count(int number, int field, List<string> texts)
    {
        Dictionary<string, int> counts = new(StringComparer.Ordinal);
        foreach (string word in texts.SelectMany(SearchWords.Of))
        {
            counts[word] = counts.GetValueOrDefault(word) + 1;
        }

        foreach ((string word, int count) in counts)
        {
            if (!_terms.TryGetValue(word, out List<Posting>[]? postings))
            {
                _terms.Add(word, postings = [[], []]);
            }

            postings[field].Add(new Posting(number, count));
        }

        return counts.Count;
    }

    private void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        List<SiteTable> lists = [.. _entries.Select(e => e.List).Distinct()];
        json.WriteStartArray("lists");
        lists.ForEach(l => json.WriteStringValue(l.Label));
        json.WriteEndArray();
        json.WriteStartArray("folds");
        foreach ((string plain, string letters) in SearchWords.Folds)
        {
            json.WriteStringValue(plain + ":" + letters);
        }

        json.WriteEndArray();
        json.WriteStartArray("entries");
        foreach (SearchEntry entry in _entries)
        {
            json.WriteStartArray();
            json.WriteStringValue(entry.Names[0]);
            json.WriteStringValue(_model.PathOf(entry.Row));
            json.WriteNumberValue(lists.IndexOf(entry.List));
            json.WriteStringValue(_model.FaultOf(entry.Row) is { } fault ? Labels.OfMember(fault.YamlName) : "");
            foreach (string name in entry.Names.Skip(1))
            {
                json.WriteStringValue(name);
            }

            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WritePropertyName("index");
        WriteIndex(json);
        json.WriteEndObject();
    }

    private void WriteIndex(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteNumber("documentCount", _entries.Count);
        json.WriteNumber("nextId", _entries.Count);
        json.WriteStartObject("documentIds");
        for (int i = 0; i < _entries.Count; i++)
        {
            json.WriteNumber(Number(i), i);
        }

        json.WriteEndObject();
        json.WriteStartObject("fieldIds");
        json.WriteNumber("name", Names);
        json.WriteNumber("text", Texts);
        json.WriteEndObject();
        json.WriteStartObject("fieldLength");
        for (int i = 0; i < _lengths.Count; i++)
        {
            json.WriteStartArray(Number(i));
            Array.ForEach(_lengths[i], json.WriteNumberValue);
            json.WriteEndArray();
        }

        json.WriteEndObject();
        json.WriteStartArray("averageFieldLength");
        for (int field = 0; field < Fields; field++)
        {
            json.WriteNumberValue(_lengths.Count == 0 ? 0 : Math.Round((decimal)_lengths.Sum(l => l[field]) / _lengths.Count, 6));
        }

        json.WriteEndArray();
        json.WriteStartObject("storedFields");
        json.WriteEndObject();
        json.WriteNumber("dirtCount", 0);
        json.WriteStartArray("index");
        foreach ((string term, List<Posting>[] fields) in _terms)
        {
            json.WriteStartArray();
            json.WriteStringValue(term);
            json.WriteStartObject();
            for (int field = 0; field < Fields; field++)
            {
                if (fields[field].Count > 0)
                {
                    json.WriteStartObject(Number(field));
                    fields[field].ForEach(p => json.WriteNumber(Number(p.Entry), p.Count));
                    json.WriteEndObject();
                }
            }

            json.WriteEndObject();
            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteNumber("serializationVersion", 2);
        json.WriteEndObject();
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private sealed record SearchEntry(SiteTable List, RowRef Row, IReadOnlyList<string> Names);

    private readonly record struct Posting(int Entry, int Count);
}
