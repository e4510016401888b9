namespace Dataset;

/// <summary>Kinds of organizations (Popolo classification).</summary>
public enum Classification
{
    /// <summary>A state, existing or former; as a place, its territory.</summary>
    State,

    /// <summary>The head of a state or government and the office around.</summary>
    Government,

    /// <summary>A ministry or department.</summary>
    Ministry,

    /// <summary>A legislature or one of its chambers.</summary>
    Parliament,

    /// <summary>An intergovernmental organization or one of its bodies.</summary>
    Igo,

    /// <summary>A military alliance.</summary>
    Alliance,

    /// <summary>A union of states.</summary>
    Bloc,

    /// <summary>A non-governmental organization.</summary>
    Ngo,

    /// <summary>A publisher: a newspaper, an agency, a broadcaster, a website.</summary>
    Media,

    /// <summary>A research institute.</summary>
    ThinkTank,

    /// <summary>Several who act or speak as one without being named: "European leaders", "technical teams".</summary>
    Collective,
}
