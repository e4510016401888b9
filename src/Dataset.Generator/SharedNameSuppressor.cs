using System.Collections.Immutable;
using Dataset.Generator.Declarations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Dataset.Generator;

/// <summary>
/// Two projects with one root namespace have copies of the runtime types under the same names. Where one sees the other, each use of such a name
/// would be a warning that it means the project's own type, which is what is meant. The same warning about any other type stands.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SharedNameSuppressor : DiagnosticSuppressor
{
    private static readonly SuppressionDescriptor s_descriptor =
        new("DSS0436", "CS0436", "The name means the project's own copy of a type of Dataset.Runtime");

    public override ImmutableArray<SuppressionDescriptor> SupportedSuppressions { get; } = [s_descriptor];

    public override void ReportSuppressions(SuppressionAnalysisContext context)
    {
        foreach (Diagnostic diagnostic in context.ReportedDiagnostics)
        {
            if (diagnostic.Location.SourceTree is not { } tree)
            {
                continue;
            }

            SyntaxNode node = tree.GetRoot(context.CancellationToken).FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
            SymbolInfo named = context.GetSemanticModel(tree).GetSymbolInfo(node, context.CancellationToken);
            if ((named.Symbol ?? named.CandidateSymbols.FirstOrDefault()) is INamedTypeSymbol type && SupportSources.IsOurs(type))
            {
                context.ReportSuppression(Suppression.Create(s_descriptor, diagnostic));
            }
        }
    }
}
