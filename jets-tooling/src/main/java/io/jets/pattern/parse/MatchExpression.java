package io.jets.pattern.parse;

/**
 * One of the values or expressions that a pattern lists for a field.
 *
 * @param kind what it compares
 * @param json the expression as JSON
 * @param words the expression in words, such as {@code numeric > 0 and <= 5}
 */
public record MatchExpression(MatchKind kind, String json, String words) {

}
