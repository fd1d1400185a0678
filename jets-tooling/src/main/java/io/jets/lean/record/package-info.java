/**
 * Generates the code that reads records of jobs without Jackson's data binding.
 */
@NullMarked
package io.jets.lean.record;

import org.jspecify.annotations.NullMarked;
