using System.Globalization;
using Dataset.Cli.Projects;
using Dataset.Compiler;
using Dataset.Compiler.Findings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Location = Dataset.Compiler.Text.Location;
using Severity = Dataset.Compiler.Findings.Severity;

namespace Dataset.Cli.Workspaces;

/// <summary>
/// What the C# compiler has against the declarations, as it says it. Only what a declaration consists of is asked: the build writes its other half,
/// so that what uses that half cannot be judged here.
/// </summary>
internal static class DeclarationErrors
{
    /// <summary>An interface whose members the build writes looks unimplemented.</summary>
    private const string NotImplemented = "CS0535";

    /// <param name="compilation">The declarations.</param>
    /// <param name="trees">Their files.</param>
    /// <param name="generated">The other half, as the build would write it.</param>
    /// <param name="framework">The assemblies of .NET.</param>
    /// <param name="settings">What the build tells the compiler.</param>
    /// <param name="cancellation">Ends the work.</param>
    public static EquatableArray<Finding> Of(
        CSharpCompilation compilation,
        IReadOnlyList<SyntaxTree> trees,
        Func<IEnumerable<SyntaxTree>> generated,
        Framework framework,
        DeclarationSettings settings,
        CancellationToken cancellation)
    {
        List<Diagnostic> errors = Errors(compilation, trees, cancellation);
        if (errors.Count > 0)
        {
            // For speed the tool reads the declarations alone and with few assemblies; a name that the rest would tell is no error.
            CSharpCompilation whole = compilation.AddSyntaxTrees(generated());
            errors = Errors(whole, trees, cancellation);
            if (errors.Count > 0)
            {
                whole = whole.AddReferences(framework.Others);
                errors = Errors(whole, trees, cancellation);
            }

            if (errors.Count > 0 && settings.References(cancellation) is { Count: > 0 } references)
            {
                errors = Errors(
                    whole.RemoveAllReferences().AddReferences(references.Select(r => MetadataReference.CreateFromFile(r))), trees, cancellation);
            }
        }

        // One wrong name may be missed in two ways; the shorter one was written.
        return errors.Select(Finding).OrderBy(f => f.Arguments[0].Text, StringComparer.Ordinal).DistinctBy(f => f.At).ToEquatableArray();
    }

    private static List<Diagnostic> Errors(CSharpCompilation compilation, IReadOnlyList<SyntaxTree> trees, CancellationToken cancellation)
    {
        // What stands behind a syntax error is guessed: the first of a file is the one that was made.
        List<Diagnostic> syntax = trees.Select(t => t.GetDiagnostics(cancellation).FirstOrDefault(IsError)).OfType<Diagnostic>().ToList();
        return syntax.Count > 0 ? syntax : trees.SelectMany(t => InDeclarations(compilation, t, cancellation)).ToList();
    }

    private static IEnumerable<Diagnostic> InDeclarations(CSharpCompilation compilation, SyntaxTree tree, CancellationToken cancellation)
    {
        List<TextSpan> spans =
            tree.GetRoot(cancellation).DescendantNodes().OfType<BaseTypeDeclarationSyntax>().Where(IsDeclared).SelectMany(Spans).ToList();
        return spans.Count == 0 ? [] : compilation.GetSemanticModel(tree).GetDeclarationDiagnostics(null, cancellation)
            .Where(d => IsError(d) && d.Id != NotImplemented && spans.Exists(s => s.Contains(d.Location.SourceSpan)));
    }

    private static bool IsError(Diagnostic diagnostic) => diagnostic.Severity == DiagnosticSeverity.Error;

    private static bool IsDeclared(BaseTypeDeclarationSyntax type) =>
        type.AttributeLists.Count > 0 || type is EnumDeclarationSyntax or InterfaceDeclarationSyntax or RecordDeclarationSyntax;

    /// <summary>Attributes, bases, and the types of properties.</summary>
    private static IEnumerable<TextSpan> Spans(BaseTypeDeclarationSyntax type)
    {
        List<TextSpan> spans = [.. type.AttributeLists.Select(a => a.Span)];
        if (type.BaseList is { } bases)
        {
            spans.Add(bases.Span);
        }

        foreach (MemberDeclarationSyntax member in type is TypeDeclarationSyntax { Members: var members } ? members : [])
        {
            spans.AddRange(member.AttributeLists.Select(a => a.Span));
            if (member is PropertyDeclarationSyntax property)
            {
                spans.Add(property.Type.Span);
            }
        }

        return spans;
    }

    private static Finding Finding(Diagnostic error)
    {
        FileLinePositionSpan at = error.Location.GetLineSpan();
        TextSpan span = error.Location.SourceSpan;
        Location place = new(
            at.Path,
            span.Start,
            span.Length,
            at.StartLinePosition.Line,
            at.StartLinePosition.Character,
            at.EndLinePosition.Line,
            at.EndLinePosition.Character);
        FindingKind kind = new(error.Id, Severity.Error, error.Descriptor.Title.ToString(CultureInfo.InvariantCulture), "{0}") { IsFixed = true };
        return Dataset.Compiler.Findings.Finding.Create(kind, place, error.GetMessage(CultureInfo.InvariantCulture).TrimEnd('.'));
    }
}
