/**
 * Examines how Jackson reads JSON, and describes what it cannot read without values.
 */
@NullMarked
package io.jets.function.json;

import org.jspecify.annotations.NullMarked;
