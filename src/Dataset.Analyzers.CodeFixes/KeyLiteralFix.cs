using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dataset.Analyzers.CodeFixes;

/// <summary>Writes the member, or the key, that a diagnostic names.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class KeyLiteralFix : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = KeyDiagnostics.All.Select(d => d.Id).ToImmutableArray();

    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        SyntaxNode? root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            if (root?.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true) is not LiteralExpressionSyntax literal
                || literal.FirstAncestorOrSelf<InvocationExpressionSyntax>() is not { } call)
            {
                continue;
            }

            if (diagnostic.Properties.TryGetValue(KeyDiagnostics.Member, out string? member) && member is not null
                && MemberInsteadOf(call, member) is { } access)
            {
                Register(context, diagnostic, "Use " + access.WithoutTrivia(), root, call, access);
            }

            if (diagnostic.Properties.TryGetValue(KeyDiagnostics.Key, out string? key) && key is not null)
            {
                SyntaxToken token = SyntaxFactory.Literal(key);
                if (literal.IsKind(SyntaxKind.Utf8StringLiteralExpression))
                {
                    token = SyntaxFactory.Token(
                        default, SyntaxKind.Utf8StringLiteralToken, SymbolDisplay.FormatLiteral(key, quote: true) + "u8", key, default);
                }

                if (literal.Token.Value is string)
                {
                    Register(context, diagnostic, "Find " + token, root, literal, literal.WithToken(token.WithTriviaFrom(literal.Token)));
                }
            }
        }
    }

    private static void Register(CodeFixContext context, Diagnostic diagnostic, string title, SyntaxNode root, SyntaxNode old, SyntaxNode changed) =>
        context.RegisterCodeFix(
            CodeAction.Create(
                title,
                _ => Task.FromResult(context.Document.WithSyntaxRoot(root.ReplaceNode(old, changed))),
                equivalenceKey: changed is LiteralExpressionSyntax ? nameof(KeyDiagnostics.Key) : nameof(KeyDiagnostics.Member)),
            diagnostic);

    /// <summary>Of a look-up that answers with the row; one that answers whether there is one has no member in its place.</summary>
    private static ExpressionSyntax? MemberInsteadOf(InvocationExpressionSyntax call, string member)
    {
        IdentifierNameSyntax name = SyntaxFactory.IdentifierName(member);
        return call.Expression switch
        {
            MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Find" } access => access.WithName(name).WithTriviaFrom(call),
            IdentifierNameSyntax { Identifier.ValueText: "Find" } => name.WithTriviaFrom(call),
            _ => null,
        };
    }
}
