package io.jets.sam.yaml;

/**
 * A number, spelled as it was written.
 *
 * @param text the number
 */
public record PlainNumber(String text) {

}
