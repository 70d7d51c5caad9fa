namespace PeopleHub.Adobe
{
    /// <summary>The service account of this application, as the Developer Console shows it.</summary>
    public class ServiceAccount
    {
        public string ClientId { get; set; }

        public string ClientSecret { get; set; }

        /// <summary>The organization, <c>...@AdobeOrg</c>.</summary>
        public string OrgId { get; set; }
    }
}
