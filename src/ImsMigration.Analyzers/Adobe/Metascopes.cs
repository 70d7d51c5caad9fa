using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text.RegularExpressions;

namespace ImsMigration.Adobe;

/// <summary>
/// The metascopes known to the tool and the OAuth scopes that replace them. Source: shared facts, "Metascopes and the
/// scopes that replace them". The list that the Adobe Developer Console shows for the credential is the truth; these
/// are what public code and documentation use, so they are a suggestion.
/// </summary>
internal static class Metascopes
{
    /// <summary>The AEM as a Cloud Service metascope: its credentials come from another console and have a migration page of their own.</summary>
    public const string AemCloudService = "ent_aem_cloud_api";

    /// <summary>What is sent as scope where no mapping is known: it compiles, IMS refuses it, and IMS1004 reports it.</summary>
    public const string ScopePlaceholder = "REPLACE_WITH_THE_SCOPES_OF_YOUR_CREDENTIAL";

    private const string ReactorScopes =
        "openid,AdobeID,read_organizations,additional_info.job_function,additional_info.projectedProductContext,additional_info.roles";

    private static readonly Regex s_claim = new(
        @"(?:^(?:s/)?|/s/|[\s,;""'\\])(?<name>ent_[a-z0-9_]+|event_receiver_api|asset_compute_meta)(?![\w])",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    private static readonly Regex s_claimUrl = new(
        @"(?:adobelogin\.com|services\.adobe\.com)/s/(?<name>[a-z0-9_]+)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    /// <summary>Every metascope, in the order in which the scopes of several are joined.</summary>
    public static ImmutableArray<Metascope> All { get; } = ImmutableArray.Create(
        Map("ent_analytics_bulk_ingest_sdk", "Analytics, Customer Journey Analytics", "openid,AdobeID,read_organizations,additional_info.projectedProductContext,additional_info.job_function"),
        Map("ent_dataservices_sdk", "Experience Platform", "openid,AdobeID,read_organizations,additional_info.projectedProductContext,session"),
        Map("ent_marketing_sdk", "Target", "openid,AdobeID,target_sdk,additional_info.projectedProductContext,read_organizations,additional_info.roles"),
        Map("ent_user_sdk", "User Management", "openid,AdobeID,user_management_sdk"),
        Map("ent_documentcloud_sdk", "PDF Services", "openid,AdobeID,DCAPI"),
        Map("ent_reactor_sdk", "Launch / Tags (Reactor)", ReactorScopes),
        Map("ent_reactor_admin_sdk", "Launch / Tags (Reactor)", ReactorScopes),
        Map("ent_reactor_it_admin_sdk", "Launch / Tags (Reactor)", ReactorScopes),
        Map("ent_reactor_developer_sdk", "Launch / Tags (Reactor)", ReactorScopes),
        Map("ent_reactor_approver_sdk", "Launch / Tags (Reactor)", ReactorScopes),
        Map("ent_reactor_publisher_sdk", "Launch / Tags (Reactor)", ReactorScopes),
        Map("ent_reactor_extension_developer_sdk", "Launch / Tags (Reactor)", ReactorScopes),
        Map("ent_adobeio_sdk", "I/O Management", "openid,AdobeID,adobeio_api,additional_info.roles,additional_info.projectedProductContext"),
        Map("event_receiver_api", "I/O Events", "openid,AdobeID,event_receiver,event_receiver_api"),
        Map("asset_compute_meta", "Asset Compute", "openid,AdobeID,asset_compute,read_organizations"),
        Map("ent_audiencemanagerplatform_sdk", "Audience Manager", ""),
        Map("ent_aam_sdk", "Audience Manager", ""),
        Map("ent_campaign_sdk", "Campaign", "openid,AdobeID,campaign_sdk,additional_info.projectedProductContext,campaign_config_server_general,deliverability_service_general"),
        Map("ent_cja_sdk", "Customer Journey Analytics", ""),
        Map("ent_stocksearch_sdk", "Stock", ""),
        Map("ent_default_sdk", "Photoshop, Lightroom, Dimension", "openid,AdobeID,read_organizations"),
        Map("ent_ccas_sdk", "Photoshop, Lightroom, Dimension", "openid,AdobeID,read_organizations"),
        Map("ent_gdpr_sdk", "GDPR / Privacy", ""),
        Map("ent_smartcontent_sdk", "Sensei", ""),
        Map("ent_sensei_image_sdk", "Sensei", ""),
        Map("ent_brand_portal_sdk", "AEM Brand Portal", ""),
        Map("ent_places_sdk", "Places", ""),
        Map("ent_cloudmgr_sdk", "Cloud Manager", ""),
        Map(AemCloudService, "AEM as a Cloud Service", ""));

    /// <summary>The metascopes named in <paramref name="text"/>: a claim URL, a bare name, or a separated list of either.</summary>
    public static ImmutableArray<string> FindAll(string text)
    {
        if (text.IndexOf('_') < 0)
        {
            return ImmutableArray<string>.Empty;
        }

        var names = s_claim.Matches(text).Cast<Match>()
            .Concat(s_claimUrl.Matches(text).Cast<Match>())
            .Select(static match => match.Groups["name"].Value)
            .Where(static name => IsMetascope(name))
            .Distinct(StringComparer.OrdinalIgnoreCase);
        return names.ToImmutableArray();
    }

    /// <summary>Whether <paramref name="text"/> holds the URL of a metascope claim on an IMS host, <c>https://ims-na1.adobelogin.com/s/…</c>.</summary>
    public static bool NamesClaimUrl(string text) =>
        text.IndexOf("/s/", StringComparison.OrdinalIgnoreCase) >= 0 && ImsEndpoints.NamesHost(text);

    /// <summary>
    /// The comma-separated scopes that replace <paramref name="metascopes"/>: the union in table order, each once.
    /// Returns <see langword="null"/> if none is given or one of them has no known mapping, because a partial list
    /// would get a token that silently lacks access.
    /// </summary>
    public static string? ScopesFor(IReadOnlyCollection<string> metascopes)
    {
        if (metascopes.Count == 0)
        {
            return null;
        }

        var rows = All.Where(row => metascopes.Contains(row.Name, StringComparer.OrdinalIgnoreCase)).ToImmutableArray();
        var known = metascopes.Distinct(StringComparer.OrdinalIgnoreCase).Count();
        return rows.Length < known || rows.Any(static row => row.Scopes.IsEmpty)
            ? null
            : string.Join(",", rows.SelectMany(static row => row.Scopes).Distinct(StringComparer.Ordinal));
    }

    /// <summary>What a message says of the scopes that replace <paramref name="metascopes"/>, to stand behind "the scopes".</summary>
    public static string AdviceOnScopes(IReadOnlyCollection<string> metascopes) =>
        ScopesFor(metascopes) is { } known
            ? "'" + known + "' (compare them with those of the credential in the Adobe Developer Console)"
            : "that the Adobe Developer Console shows for the credential";

    private static bool IsMetascope(string name) =>
        (name.StartsWith("ent_", StringComparison.OrdinalIgnoreCase) && name.Length > "ent_".Length)
        || All.Any(row => string.Equals(row.Name, name, StringComparison.OrdinalIgnoreCase));

    private static Metascope Map(string name, string product, string scopes) =>
        new(name, product, scopes.Length == 0 ? ImmutableArray<string>.Empty : ImmutableArray.Create(scopes.Split(',')));
}
