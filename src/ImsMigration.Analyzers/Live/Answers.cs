using System.Collections.Immutable;

namespace ImsMigration.Live;

/// <summary>Whether one file names the endpoint for certain.</summary>
/// <param name="Declarations">Stands for the declarations with which it does.</param>
/// <param name="IsNamed">The answer.</param>
internal sealed record EndpointAnswer(object Declarations, bool IsNamed);

/// <summary>What the flows of one file give to report, in whichever file.</summary>
/// <param name="IsImsNamed">Whether IMS was named anywhere when this was worked out.</param>
/// <param name="Reports">The reports.</param>
/// <param name="SigningCalls">The calls that sign for these flows: they are no loose assertions.</param>
internal sealed record FlowAnswer(bool IsImsNamed, ImmutableArray<KeptReport> Reports, ImmutableArray<KeptPlace> SigningCalls);

/// <summary>The loose assertions of one file.</summary>
/// <param name="Known">The calls of the file that were known to sign for a flow when this was worked out.</param>
/// <param name="Assertions">The assertions.</param>
internal sealed record LooseAnswer(ImmutableArray<KeptPlace> Known, ImmutableArray<LooseAssertion> Assertions);

/// <summary>An assertion that names IMS and that no request is known to send.</summary>
/// <param name="Call">The call that signs.</param>
/// <param name="Reports">What it gives to report.</param>
/// <param name="Behind">The signing calls that feed it, which are not reported beside it.</param>
internal sealed record LooseAssertion(KeptPlace Call, ImmutableArray<KeptReport> Reports, ImmutableArray<KeptPlace> Behind);
