package io.jets.maven;

import java.util.List;

/**
 * Where a value stands in a TOML text.
 *
 * @param key its key, from the root on
 * @param start its first character
 * @param end behind its last character
 */
record TomlValue(List<String> key, int start, int end) {

}
