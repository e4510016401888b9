using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Dataset.Cli;

/// <summary>Indented JSON that keeps letters of all languages readable.</summary>
internal static class JsonText
{
    private static readonly JsonWriterOptions s_options =
        new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(Action<Utf8JsonWriter> write)
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter writer = new(stream, s_options))
        {
            write(writer);
        }

        // Two number signs may begin a command to a system that shows this in its log; they stand in texts only, where one can be an escape.
        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length).Replace("##", "#\\u0023", StringComparison.Ordinal) + "\n";
    }
}
