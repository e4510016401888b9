using Dataset.Cli.Editing.Asking;

namespace Dataset.Cli.Editing.Sources;

/// <summary>Gets the text of a new article: from a file, from what is piped in, or from somebody who pastes it.</summary>
internal static class SourceText
{
    /// <param name="context">Where somebody types.</param>
    /// <param name="conversation">Where what is pasted is kept.</param>
    /// <param name="file">The file; null or a hyphen where the text is pasted or piped in.</param>
    public static string Read(ToolContext context, Conversation conversation, string? file) =>
        file is not (null or "-") ? ArticleText.OfFile(Path.GetFullPath(file, context.Directory))
        : context.CanAsk ? ArticleText.Normalize(conversation.AskText(
            "article", "Paste the article. A line with nothing but a full stop ends it.", ArticleText.End), "what was pasted")
        : ArticleText.OfInput(context.In);
}
