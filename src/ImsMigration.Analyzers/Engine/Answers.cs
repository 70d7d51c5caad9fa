using System.Collections.Immutable;
using ImsMigration.Adobe;

namespace ImsMigration.Engine;

/// <summary>Where one file names the endpoint for certain.</summary>
/// <param name="Declarations">Stands for the declarations with which it does.</param>
/// <param name="Names">Where.</param>
internal sealed record EndpointAnswer(object Declarations, ImmutableArray<KeptPlace> Names);

/// <summary>What the forms of one file give to report, in whichever file.</summary>
/// <param name="IsImsNamed">Whether IMS was named anywhere when this was worked out.</param>
/// <param name="Known">What the flows give that go to IMS for certain.</param>
/// <param name="Guessed">What those give that are IMS's only if it is named where none of the known ones uses the name.</param>
/// <param name="Mentions">The reports on mentions of the endpoint in the file, whichever flow uses them.</param>
/// <param name="Left">The mentions in the addresses of requests that are not taken for ones to IMS, in whichever file.</param>
internal sealed record FlowAnswer(bool IsImsNamed, KeptFlows Known, KeptFlows Guessed, ImmutableArray<KeptReport> Mentions, ImmutableArray<KeptEndpoint> Left);

/// <summary>A mention of the endpoint in the address of a request that is not taken for one to IMS.</summary>
/// <param name="Place">The mention.</param>
/// <param name="Reason">Why the request is not.</param>
internal sealed record KeptEndpoint(KeptPlace Place, LeftReason Reason);

/// <summary>What some flows give to report, in whichever file.</summary>
/// <param name="AreAny">Whether there are flows at all.</param>
/// <param name="GuessedAddresses">What tells the addresses from each other that are IMS's by a guess.</param>
/// <param name="AreConfigured">Whether the settings give the address of one.</param>
/// <param name="LackAddress">Whether nobody found what says the address of one, so that any mention can be it.</param>
/// <param name="Endpoints">The mentions of the endpoint that are their addresses.</param>
/// <param name="Reports">The reports on the flows.</param>
/// <param name="Secrets">The reports on the secrets that the flows send.</param>
/// <param name="SigningCalls">The calls that sign for these flows: they are no loose assertions.</param>
/// <param name="KeyFiles">The names of the files that hold their keys.</param>
internal sealed record KeptFlows(
    bool AreAny,
    ImmutableArray<string> GuessedAddresses,
    bool AreConfigured,
    bool LackAddress,
    ImmutableArray<KeptPlace> Endpoints,
    ImmutableArray<KeptReport> Reports,
    ImmutableArray<KeptReport> Secrets,
    ImmutableArray<KeptPlace> SigningCalls,
    ImmutableArray<KeptText> KeyFiles);

/// <summary>The loose assertions of one file.</summary>
/// <param name="SendsAssertions">Whether the program still sent assertions to anybody when this was worked out.</param>
/// <param name="Known">The calls of the file that were known to sign for a flow then.</param>
/// <param name="Assertions">The assertions.</param>
internal sealed record LooseAnswer(bool SendsAssertions, ImmutableArray<KeptPlace> Known, ImmutableArray<LooseAssertion> Assertions);

/// <summary>An assertion that names IMS and that no request is known to send.</summary>
/// <param name="Call">The call that signs.</param>
/// <param name="Reports">What it gives to report.</param>
/// <param name="Behind">The signing calls that feed it, which are not reported beside it.</param>
/// <param name="KeyFiles">The names of the files that hold its keys.</param>
internal sealed record LooseAssertion(KeptPlace Call, ImmutableArray<KeptReport> Reports, ImmutableArray<KeptPlace> Behind, ImmutableArray<KeptText> KeyFiles);

/// <summary>A form with a field of token requests that is spelled in the file.</summary>
/// <param name="Anchor">The position of the field among those that are searched for.</param>
/// <param name="Entries">The entries of the form.</param>
/// <param name="Request">The request that it makes to IMS; <see langword="null"/> if it makes none.</param>
internal sealed record KeptForm(int Anchor, ImmutableArray<KeptPlace> Entries, KeptRequest? Request);

/// <summary>A request for a token of client credentials.</summary>
/// <param name="Reports">What is wrong with it.</param>
/// <param name="Secrets">The reports on the secrets that it sends.</param>
/// <param name="Method">The declaration of the function that makes it and could do so for every call, if there is one.</param>
internal sealed record KeptRequest(ImmutableArray<KeptReport> Reports, ImmutableArray<KeptReport> Secrets, KeptPlace? Method);

/// <summary>The request objects of the OAuth library that are created in one file.</summary>
/// <param name="Reports">What is wrong with them.</param>
/// <param name="Methods">The declarations of the functions that create them and could do so for every call.</param>
internal sealed record LibraryAnswer(ImmutableArray<KeptReport> Reports, ImmutableArray<KeptPlace> Methods);

/// <summary>The methods that request a token for every call, among those that make requests which are spelled in one file.</summary>
/// <param name="Methods">The methods that were looked at.</param>
/// <param name="Reports">The reports.</param>
internal sealed record TokenPerCallAnswer(ImmutableArray<KeptPlace> Methods, ImmutableArray<KeptReport> Reports);

/// <summary>Where one file takes <c>expires_in</c> for milliseconds.</summary>
/// <param name="HoldsExchange">Whether the program still had the JWT exchange, which answers in milliseconds, when this was worked out.</param>
/// <param name="Uses">The places.</param>
internal sealed record MillisecondAnswer(bool HoldsExchange, ImmutableArray<KeptUse> Uses);

/// <summary>A place that takes <c>expires_in</c> for milliseconds.</summary>
/// <param name="Report">The report; <see langword="null"/> if the value is in milliseconds, or nobody knows.</param>
/// <param name="Quantity">What is in milliseconds besides the value; empty if the place is no sum or comparison.</param>
/// <param name="Terms">The terms that meet the value on its way.</param>
internal sealed record KeptUse(KeptReport? Report, ImmutableArray<KeptPlace> Quantity, ImmutableArray<KeptPlace> Terms);

/// <summary>The reports on texts of one file that need nothing but the text.</summary>
/// <param name="Placeholders">Those on placeholders of scopes.</param>
/// <param name="Secrets">Those on secrets that look like one of Adobe's.</param>
internal sealed record TextAnswer(ImmutableArray<KeptReport> Placeholders, ImmutableArray<KeptReport> Secrets);
