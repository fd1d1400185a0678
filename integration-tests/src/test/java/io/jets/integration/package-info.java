/**
 * Tests of the output of the whole build.
 */
@NullMarked
package io.jets.integration;

import org.jspecify.annotations.NullMarked;
