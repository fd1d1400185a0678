package io.jets.lambda.start;

/**
 * A property in a configuration file. Placeholders are not resolved.
 *
 * @param name the name of the property
 * @param value its value: a text, a number or a boolean
 * @param line the line of the value, from 0; negative if Spring Boot does not know it
 * @param column the column of the value, from 0
 */
public record FrozenProperty(String name, Object value, int line, int column) {

}
