using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Dataset.Site.Search;

/// <summary>
/// Data as a script that gives it a name: from a disk nothing else can be loaded. The data are a text that the script parses, which is faster than a
/// literal, and no part of it is run.
/// </summary>
internal static class ScriptData
{
    /// <summary>Letters of all languages stay as they are: a script is no HTML.</summary>
    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    public static ReadOnlyMemory<byte> Write(string name, Action<Utf8JsonWriter> write)
    {
        using MemoryStream json = new();
        using (Utf8JsonWriter writer = new(json, s_options))
        {
            write(writer);
        }

        ReadOnlySpan<byte> bytes = json.GetBuffer().AsSpan(0, (int)json.Length);
        using MemoryStream script = new(bytes.Length + (bytes.Length / 16) + 64);
        script.Write(Encoding.UTF8.GetBytes("window." + name + " = JSON.parse('"));
        int done = 0;
        for (int i = 0; i < bytes.Length; i++)
        {
            // U+2028 and U+2029 end a line of a script for old readers only; the rest would end or change the text.
            if (bytes[i] is (byte)'\\' or (byte)'\'')
            {
                script.Write(bytes[done..i]);
                script.WriteByte((byte)'\\');
                done = i;
            }
        }

        script.Write(bytes[done..]);
        script.Write("');\n"u8);
        return script.ToArray();
    }
}
