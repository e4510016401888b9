using Briefing.Layout;

namespace Briefing.Sections;

/// <summary>A part of the briefing.</summary>
internal interface ISection
{
    /// <summary>Its name as an argument.</summary>
    string Name { get; }

    /// <summary>Its heading.</summary>
    string Title { get; }

    /// <summary>Prints what is in scope.</summary>
    void Print(Page page, Scope scope);
}
