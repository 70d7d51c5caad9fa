namespace VanArsdel
{
    // Everything about the JWT
    public partial class AdobeApi
    {
    }
}
