package io.jets.local.console.view;

import org.jspecify.annotations.Nullable;

/**
 * An event that a job takes, or nearly takes.
 *
 * @param name what the event is, for instance {@code matches}
 * @param kind {@code pattern}, {@code stream} or {@code schedule}, by the trigger
 * @param channel the bus of a pattern, the table of a stream, {@code null} for a schedule
 * @param event the event as JSON: an envelope, a stream record, or what the function gets
 */
public record SampleView(String name, String kind, @Nullable String channel, String event) {

}
