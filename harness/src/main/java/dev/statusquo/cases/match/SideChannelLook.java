package dev.statusquo.cases.match;

/** What has to be looked at, besides the response, for an answer to be compared. */
public enum SideChannelLook {
    STATE,
    CALLS,
    NEXT
}
