package io.jets.check;

/**
 * Gathers the faults of what was written in several attributes.
 */
interface SettingFaults {

	/**
	 * Gather the faults of one attribute.
	 * @param attribute the attribute
	 * @param value what was written
	 * @return where its faults go
	 */
	AttributeFaults on(String attribute, String value);

}
