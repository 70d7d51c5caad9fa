using System.Collections.Generic;
using System.Linq;
using ImsMigration.Adobe;
using ImsMigration.Messages;
using ImsMigration.Requests;
using ImsMigration.Requests.Forms;
using ImsMigration.ServiceAccounts;
using Microsoft.CodeAnalysis;

namespace ImsMigration.Rules;

/// <summary>IMS0001: the JWT exchange endpoint is used. IMS0008: it is named, and no request can use the name.</summary>
internal static class ExchangeEndpointRule
{
    /// <summary>
    /// One report for each endpoint of <paramref name="flow"/>, or where the source names none, one at its field <c>jwt_token</c>.
    /// <paramref name="isOfAem"/> says whether its credential is one of AEM as a Cloud Service.
    /// </summary>
    public static IEnumerable<Report> Check(ServiceAccountFlow flow, bool isOfAem) => flow.Endpoints.IsEmpty
        ? [new Report(RuleFor(isOfAem), flow.Form.Jwt.NameNode.GetLocation(), MessageName.OfField(TokenForm.JwtField))]
        : flow.Endpoints.Where(static mention => mention.Part != EndpointPart.Last).Select(mention => Check(mention, isOfAem));

    /// <summary>The report on <paramref name="mention"/>, which a request can use.</summary>
    public static Report Check(EndpointMention mention, bool isOfAem) =>
        new(RuleFor(isOfAem), mention.Node.GetLocation(), MessageName.OfEndpoint(mention.Text));

    /// <summary>The report on <paramref name="mention"/>, which no request can use.</summary>
    public static Report CheckName(EndpointMention mention) =>
        new(Descriptors.ExchangeNamed, mention.Node.GetLocation(), MessageName.OfEndpoint(mention.Text));

    private static DiagnosticDescriptor RuleFor(bool isOfAem) =>
        isOfAem ? Descriptors.ExchangeEndpointOfAem : Descriptors.ExchangeEndpoint;
}
