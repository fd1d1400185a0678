package io.jets.local.journal.entry;

/**
 * The first difference between a pattern and an event.
 *
 * @param path where they differ, for instance {@code detail.state}
 * @param expected what the pattern expects, in words
 * @param actual what the event has, for instance {@code "Stopping"} or {@code absent}
 * @param letterCaseOnly whether only the letter case differs
 */
public record Mismatch(String path, String expected, String actual, boolean letterCaseOnly) {

}
