using System.Xml;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Dataset.Cli.Schemas;

/// <summary>The summaries of the declarations' doc comments, as plain text.</summary>
internal sealed class DocComments(CSharpCompilation compilation)
{
    /// <summary>The summary of a type; null where it has none.</summary>
    public string? OfType(string fullName) => compilation.GetTypeByMetadataName(fullName) is { } type ? Summary(type) : null;

    /// <summary>The summary of a property or an enum member, if need be that of the interface which it implements.</summary>
    public string? OfMember(string fullName, string member)
    {
        if (compilation.GetTypeByMetadataName(fullName) is not { } type || type.GetMembers(member).FirstOrDefault() is not { } found)
        {
            return null;
        }

        return Summary(found) ?? type.AllInterfaces.SelectMany(i => i.GetMembers(member)).Select(Summary).FirstOrDefault(s => s is not null);
    }

    private static string? Summary(ISymbol symbol)
    {
        string? xml = symbol.GetDocumentationCommentXml();
        if (string.IsNullOrEmpty(xml))
        {
            return null;
        }

        try
        {
            string text = XElement.Parse(xml).Element("summary") is { } summary ? Text(summary) : "";
            string line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            return line.Length > 0 ? line : null;
        }
        catch (XmlException)
        {
            // A comment that is not well-formed is the compiler's to report.
            return null;
        }
    }

    private static string Text(XElement element) => string.Concat(element.Nodes().Select(node => node switch
    {
        XText text => text.Value,
        XElement { Name.LocalName: "see" or "paramref" } reference => Name(reference),
        XElement inner => Text(inner),
        _ => "",
    }));

    private static string Name(XElement reference) =>
        reference.Value.Length > 0 ? reference.Value : (reference.FirstAttribute?.Value ?? "").Split('.', ':')[^1];
}
