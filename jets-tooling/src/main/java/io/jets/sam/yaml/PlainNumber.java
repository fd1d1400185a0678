package io.jets.sam.yaml;

/**
 * A number that keeps its spelling, for instance {@code 1.50}.
 *
 * @param text the number as text
 */
public record PlainNumber(String text) {
}
