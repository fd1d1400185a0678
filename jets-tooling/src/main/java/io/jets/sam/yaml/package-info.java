/**
 * Templates as trees, and their YAML.
 */
@NullMarked
package io.jets.sam.yaml;

import org.jspecify.annotations.NullMarked;
