package io.jets.local.dynamodb;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

/**
 * An attribute of a primary key.
 *
 * @param name the name of the attribute
 * @param type {@code S}, {@code N} or {@code B}
 */
public record KeyAttribute(String name, String type) {

	private static final Pattern FORM = Pattern.compile("(.{1,255}):([SNB])");

	static KeyAttribute parse(String property, String value) {
		Matcher matcher = FORM.matcher(value);
		if (!matcher.matches()) {
			throw new InvalidConfigurationPropertyValueException(property, value,
					"A key is <name>:<type> where the type is S (string), N (number) or B (binary),"
							+ " for instance pk:S.");
		}
		return new KeyAttribute(matcher.group(1), matcher.group(2));
	}

	@Override
	public String toString() {
		return this.name + ":" + this.type;
	}

}
