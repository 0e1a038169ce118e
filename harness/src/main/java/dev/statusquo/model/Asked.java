package dev.statusquo.model;

/** Which route the request of a case needs, where a service does not offer the contract of the sample apps. */
public enum Asked {
    /** The route of the contract that it names, if it names one. */
    ITS_OWN_ROUTE,
    /** It names a route only because a request has to: any other will do. */
    ANY_ROUTE,
    /** Any route that answers GET with 200. */
    A_SERVED_ROUTE,
    /** Its own, without the fields that a service wants in every request, such as credentials. */
    ITS_OWN_ROUTE_WITHOUT_FIELDS
}
