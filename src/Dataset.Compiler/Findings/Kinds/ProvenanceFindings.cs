
namespace Dataset.Compiler.Findings;

/// <summary>What can be wrong between a fact and the article that backs it.</summary>
public static class ProvenanceFindings
{
    public static readonly FindingKind QuoteNotFound = new(
        "DS4001", Severity.Error, "Quote not found", "the quote does not stand in '{0}'{1}{2}")
    { IsFixed = true };

    public static readonly FindingKind QuoteNotUnique = new(
        "DS4002", Severity.Error, "Quote not unique",
        "the quote stands {0} times in '{1}': give more words{2}")
    { IsFixed = true };

    public static readonly FindingKind ContextNotFound = new(
        "DS4003",
        Severity.Error,
        "Prefix or suffix not found",
        "the quote stands in '{1}', but not with these words as {0}: give those that stand directly beside it")
    { IsFixed = true };

    public static readonly FindingKind ArticleMissing = new(
        "DS4004", Severity.Error, "Article missing", "the build has no article file '{0}'{1}")
    { IsFixed = true };

    public static readonly FindingKind HashDiffers = new(
        "DS4005", Severity.Error, "Article changed", "the text of '{0}' is not the pinned one: its hash is {1}{2}");

    public static readonly FindingKind ArticleWithoutSource = new(
        "DS4006", Severity.Warning, "Article without a source", "no source names the article '{0}': add one, or take the file away");

    public static readonly FindingKind ArticleTwice = new(
        "DS4007", Severity.Error, "Two sources with one article",
        "the article '{0}' already belongs to the source '{1}' at {2}: name another file, or keep one source");

    public static readonly FindingKind NotBacked = new(
        "DS4008", Severity.Error, "Field not backed", "nothing backs '{0}': aim evidence at it or give a basis");

    public static readonly FindingKind FactWithoutEvidence = new(
        "DS4009", Severity.Error, "Fact without evidence", "this {0} has neither evidence nor a basis: quote the words that say so, or give a basis");

    public static readonly FindingKind AimsAtNothing = new(
        "DS4010", Severity.Error, "Aimed at an empty field", "this is aimed at '{0}', but the {1} gives no '{0}': give it, or aim at another field");

    public static readonly FindingKind DisputeRequired = new(
        "DS4011", Severity.Error, "Contradiction without a dispute",
        "the article says '{0}' where the {1} gives '{2}' for '{3}': mark the article as wrong or add a dispute");

    public static readonly FindingKind OtherSourceDiffers = new(
        "DS4025", Severity.Error, "Another source differs",
        "another source says '{0}' where the {1} gives '{2}' for '{3}': correct the value or add a dispute");

    public static readonly FindingKind DisputeStale = new(
        "DS4012", Severity.Error, "Dispute without a contradiction", "nothing contradicts the value of '{0}' any more: remove this dispute");

    public static readonly FindingKind DisputeTwice = new(
        "DS4013", Severity.Error, "Two disputes on one field", "there is already a dispute on '{0}' at {1}: say both in one");

    public static readonly FindingKind FaultWithoutValue = new(
        "DS4014", Severity.Error, "Fault without a wrong value",
        "the article is marked as wrong ('{0}'), but {1}");

    public static readonly FindingKind MoreExactThanEvidence = new(
        "DS4015", Severity.Error, "Value more exact than its evidence",
        "'{0}' is more exact than everything its evidence says: give a basis for it or a less exact value");

    public static readonly FindingKind OnlyFaultyEvidence = new(
        "DS4016", Severity.Error, "Only faulty evidence", "all evidence for '{0}' is marked as wrong: give a basis for the value");

    public static readonly FindingKind BasisWithoutReference = new(
        "DS4017", Severity.Error, "External basis without a reference", "an external basis names what was read: give '{0}'");

    public static readonly FindingKind ValueNeedsOneField = new(
        "DS4018", Severity.Error, "Value aimed at no single field", "'{0}' needs exactly one field in '{1}'");

    public static readonly FindingKind CreditedWrongly = new(
        "DS4019", Severity.Error, "Credited with an office not held", "the article credits '{0}' with '{1}', an office not held on {2}{3}")
    { CauseArguments = 2 };

    public static readonly FindingKind NothingElseSaid = new(
        "DS4020", Severity.Error, "Nothing else said", "'{0}' gives what the {1} gives anyway: remove it");

    public static readonly FindingKind ReportedTooEarly = new(
        "DS4021", Severity.Error, "Reported before it happened",
        "'{0}' was published on {1} and cannot report what happened on {2}: give '{3}', or mark it as wrong")
    { CauseArguments = 2 };

    public static readonly FindingKind PrintedElsewhere = new(
        "DS4022", Severity.Error, "Printed words not in the quote",
        "'{0}' gives words that do not stand in the quote: give words of it, or quote more");

    public static readonly FindingKind CutClause = new(
        "DS4023", Severity.Warning, "Quote without what is wrong beside it",
        "this quote leaves out a part of its clause that is marked as '{0}' at {1}: quote that as well, or say in '{2}' why it does not matter");

    public static readonly FindingKind TwoVerdicts = new(
        "DS4024", Severity.Error, "Right here and wrong there",
        "these words count for '{0}' here and are marked as '{1}' at {2}: judge them alike, or say in '{3}' why not");

    public static readonly FindingKind QuotedBySomebody = new(
        "DS4026", Severity.Error, "Whose words these are",
        "the article has these words between quotation marks, but '{0}' is not '{1}': give that, or quote what stands around them as well");

    public static readonly FindingKind QuotedByNobody = new(
        "DS4027", Severity.Error, "Quoted without quotation marks",
        "'{0}' is '{1}', but the article has none of these words between quotation marks: correct '{0}'");
}
