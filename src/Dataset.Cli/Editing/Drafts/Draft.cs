using System.Text.Json;
using Dataset.Cli.Editing.Entries;
using Dataset.Cli.Writing;

namespace Dataset.Cli.Editing.Drafts;

/// <summary>
/// An entry that is not finished: what was asked for, and every answer that was given. It is a file in the tool's own folder from the first answer
/// until the entry is written; whoever goes on with it is asked only what is left.
/// </summary>
internal sealed class Draft
{
    private readonly string _folder;
    private readonly List<DraftAnswer> _answers;
    private List<DraftAnswer> _unused;
    private string? _path;

    private Draft(string folder, string? path, NewRequest request, List<DraftAnswer> answers)
    {
        (_folder, _path, Request, _answers, _unused) = (folder, path, request, answers, [.. answers]);
    }

    public NewRequest Request { get; }

    /// <summary>Whether there is anything to go on with.</summary>
    public bool IsKept => _path is not null;

    public int Answers => _answers.Count;

    /// <summary>Whether there are kept answers to questions that were not asked yet.</summary>
    public bool HasMore => _unused.Count > 0;

    /// <summary>What was answered last, for whoever wonders what it is about.</summary>
    public string Gist => string.Join(", ", _answers.Where(a => a.Value.Length is > 1 and <= 60 && !a.Value.Contains('\n', StringComparison.Ordinal))
        .Take(3).Select(a => a.Value));

    public static Draft Begin(string root, NewRequest request) => new(FolderOf(root), null, request, []);

    /// <summary>One of which nothing is kept: for a question that is no part of an entry.</summary>
    public static Draft Unkept(NewRequest request) => new("", null, request, []);

    /// <summary>The drafts that can be gone on with, the last one first.</summary>
    public static List<Draft> All(string root)
    {
        string folder = FolderOf(root);
        return Directory.Exists(folder)
            ? [.. new DirectoryInfo(folder).EnumerateFiles("*.json").OrderByDescending(f => f.LastWriteTimeUtc).ThenByDescending(f => f.Name)
                .Select(f => Read(folder, f.FullName)).OfType<Draft>()]
            : [];
    }

    /// <summary>The answer that was kept for this question; null where there is none.</summary>
    public string? Next(string question)
    {
        int at = _unused.FindIndex(a => a.Question == question);
        if (at < 0)
        {
            return null;
        }

        string value = _unused[at].Value;
        _unused.RemoveAt(at);
        return value;
    }

    /// <summary>Keeps an answer, on the disk.</summary>
    public void Keep(string question, string value)
    {
        _answers.Add(new DraftAnswer(question, value));
        Save();
    }

    /// <summary>Forgets the last answer; the others are given again, to the same questions.</summary>
    public void TakeBack()
    {
        _answers.RemoveAt(_answers.Count - 1);
        _unused = [.. _answers];
        Save();
    }

    private void Save()
    {
        if (_folder.Length > 0)
        {
            AtomicFile.Write(_path ??= Reserve(), Write());
        }
    }

    /// <summary>The entry is written, or not wanted.</summary>
    public void Discard()
    {
        if (_path is not null)
        {
            File.Delete(_path);
            _path = null;
        }
    }

    private static string FolderOf(string root) => Path.Combine(StateFolder.Of(root), "drafts");

    /// <summary>Another command may be writing an entry of the same kind.</summary>
    private string Reserve()
    {
        StateFolder.Create(Path.GetDirectoryName(Path.GetDirectoryName(_folder))!);
        Directory.CreateDirectory(_folder);
        for (int number = 1; ; number++)
        {
            string path = Path.Combine(_folder, number.ToString("0000", System.Globalization.CultureInfo.InvariantCulture) + ".json");
            try
            {
                new FileStream(path, FileMode.CreateNew).Dispose();
                return path;
            }
            catch (IOException) when (File.Exists(path))
            {
                // That one is another's.
            }
        }
    }

    private byte[] Write()
    {
        using MemoryStream bytes = new();
        using (Utf8JsonWriter json = new(bytes, new JsonWriterOptions { Indented = true }))
        {
            json.WriteStartObject();
            json.WriteString("kind", Request.Kind);
            List("fields", Request.Fields);
            json.WriteString("source", Request.Source);
            json.WriteString("quote", Request.Quote);
            List("for", Request.Aims);
            json.WriteString("file", Request.File);
            json.WriteStartArray("answers");
            foreach (DraftAnswer answer in _answers)
            {
                json.WriteStartObject();
                json.WriteString("question", answer.Question);
                json.WriteString("answer", answer.Value);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();

            void List(string name, IReadOnlyList<string> items)
            {
                json.WriteStartArray(name);
                items.ToList().ForEach(json.WriteStringValue);
                json.WriteEndArray();
            }
        }

        return bytes.ToArray();
    }

    /// <summary>A file that is no draft, or one of another version, is none to go on with.</summary>
    private static Draft? Read(string folder, string path)
    {
        try
        {
            using JsonDocument json = JsonDocument.Parse(File.ReadAllBytes(path));
            JsonElement root = json.RootElement;
            return new Draft(
                folder,
                path,
                new NewRequest(
                    root.GetProperty("kind").GetString()!, List("fields"), root.GetProperty("source").GetString(),
                    root.GetProperty("quote").GetString(), List("for"), root.GetProperty("file").GetString()),
                [.. root.GetProperty("answers").EnumerateArray()
                    .Select(a => new DraftAnswer(a.GetProperty("question").GetString()!, a.GetProperty("answer").GetString()!))]);

            List<string> List(string name) => [.. root.GetProperty(name).EnumerateArray().Select(i => i.GetString()!)];
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException or IOException)
        {
            return null;
        }
    }
}

/// <summary>An answer, and the question that it was given to.</summary>
internal sealed record DraftAnswer(string Question, string Value);
