/**
 * Registers one Spring Cloud Function per job.
 */
@NullMarked
package io.jets.function;

import org.jspecify.annotations.NullMarked;
