/**
 * Configures tests of jobs.
 */
@NullMarked
package io.jets.test.autoconfigure;

import org.jspecify.annotations.NullMarked;
