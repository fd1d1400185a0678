/**
 * The SAM template of an application and assertions on it, for tests.
 */
@NullMarked
package io.jets.test.template;

import org.jspecify.annotations.NullMarked;
