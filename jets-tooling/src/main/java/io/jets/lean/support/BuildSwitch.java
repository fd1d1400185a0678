package io.jets.lean.support;

import org.springframework.core.env.Environment;

/**
 * Properties that switch a part of the build off.
 */
public final class BuildSwitch {

	private BuildSwitch() {
	}

	/**
	 * Returns whether a part of the build is on.
	 * @param property the name of the property, whose default is {@code true}
	 * @param environment the application's environment
	 * @return {@code false} if the property is {@code false}
	 * @throws IllegalArgumentException if the property has another value
	 */
	public static boolean isOn(String property, Environment environment) {
		String setting = environment.getProperty(property, "true").strip();
		boolean on = setting.equalsIgnoreCase("true");
		if (!on && !setting.equalsIgnoreCase("false")) {
			throw new IllegalArgumentException(property + " = \"" + setting + "\": write true or false");
		}
		return on;
	}

}
