package io.jets.local.journal.entry;

/**
 * A difference between a pattern and an event.
 *
 * @param path where they differ, for instance {@code detail.state}
 * @param expected what the pattern expects, in words
 * @param actual what the event has, for instance {@code "Stopping"} or {@code absent}
 * @param remark what else explains the difference, for instance
 * {@code only the letter case differs}; may be empty
 * @param near whether the value is probably meant to match
 */
public record Mismatch(String path, String expected, String actual, String remark, boolean near) {

}
