/**
 * Tests of what the whole build makes.
 */
@NullMarked
package io.jets.integration;

import org.jspecify.annotations.NullMarked;
