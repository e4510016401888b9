using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dataset.Analyzers.CodeFixes;

/// <summary>Writes the row where a copy of it would be made. What the copy would set would be lost, so that nothing is offered there.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class RowCopyFix : CodeFixProvider
{
    private const string Title = "Use the row itself";

    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RowCopyAnalyzer.Copied.Id);

    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        SyntaxNode? root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            if (root?.FindToken(diagnostic.Location.SourceSpan.Start).Parent is not WithExpressionSyntax { Initializer.Expressions.Count: 0 } copy)
            {
                continue;
            }

            SyntaxNode changed = root.ReplaceNode(copy, copy.Expression.WithTriviaFrom(copy));
            context.RegisterCodeFix(
                CodeAction.Create(Title, _ => Task.FromResult(context.Document.WithSyntaxRoot(changed)), equivalenceKey: Title), diagnostic);
        }
    }
}
