// Reads a whole register with golang.org/x/mod, a log reader that we did not write: the checkpoint's signature, every
// entry against the tree, and that the tree grew out of each older checkpoint.
//
//	register VKEY BASE [OLDER-CHECKPOINT...]
//
// BASE is an address or a folder that holds `checkpoint` and `tile/`, after c2sp.org/tlog-tiles.
package main

import (
	"encoding/binary"
	"fmt"
	"io"
	"net/http"
	"os"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

const (
	height  = 8
	width   = 1 << height
	maxSize = 1 << 24 // No tile and no bundle is larger.
)

func main() {
	if len(os.Args) < 3 {
		refuse("register VKEY BASE [OLDER-CHECKPOINT...]")
	}
	verifier, err := note.NewVerifier(os.Args[1])
	must("vkey", err)
	base := strings.TrimSuffix(os.Args[2], "/")
	text, err := read(base + "/checkpoint")
	must("checkpoint", err)
	tree := open(text, verifier)
	hashes := tlog.TileHashReader(tree, tiles(base))
	root, err := tlog.TreeHash(tree.N, hashes)
	must("root", err)
	if root != tree.Hash {
		refuse("the root of the tiles is not that of the checkpoint")
	}
	checkRecords(base, tree, hashes)
	for _, file := range os.Args[3:] {
		text, err := os.ReadFile(file)
		must(file, err)
		older := open(text, verifier)
		proof, err := tlog.ProveTree(tree.N, older.N, hashes)
		must(file, err)
		must(file, tlog.CheckTree(proof, tree.N, tree.Hash, older.N, older.Hash))
		fmt.Printf("grew from %d to %d\n", older.N, tree.N)
	}
	fmt.Printf("%d entries of %s are proven\n", tree.N, verifier.Name())
}

func open(text []byte, verifier note.Verifier) tlog.Tree {
	signed, err := note.Open(text, note.VerifierList(verifier))
	must("note", err)
	lines := strings.SplitN(signed.Text, "\n", 4)
	if len(lines) < 4 || lines[0] != verifier.Name() {
		refuse("not a checkpoint of this log")
	}
	size, err := strconv.ParseInt(lines[1], 10, 64)
	must("size", err)
	hash, err := tlog.ParseHash(lines[2])
	must("root", err)
	return tlog.Tree{N: size, Hash: hash}
}

func checkRecords(base string, tree tlog.Tree, hashes tlog.HashReader) {
	for first := int64(0); first < tree.N; first += width {
		count := tree.N - first
		if count > width {
			count = width
		}
		rest, err := read(base + "/" + path("entries", first/width, int(count)))
		must("bundle", err)
		for index := first; index < first+count; index++ {
			if len(rest) < 2 || len(rest) < 2+int(binary.BigEndian.Uint16(rest)) {
				refuse("a bundle ends too early")
			}
			end := 2 + int(binary.BigEndian.Uint16(rest))
			proof, err := tlog.ProveRecord(tree.N, index, hashes)
			must("record", err)
			must("record", tlog.CheckRecord(proof, tree.N, tree.Hash, index, tlog.RecordHash(rest[2:end])))
			rest = rest[end:]
		}
		if len(rest) > 0 {
			refuse("a bundle goes on after its last entry")
		}
	}
}

// C2SP's paths are those of x/mod less the height.
func path(level string, n int64, count int) string {
	tile := tlog.Tile{H: height, L: 0, N: n, W: count}
	return strings.Replace(tile.Path(), "tile/8/0/", "tile/"+level+"/", 1)
}

type tiles string

func (base tiles) Height() int { return height }

func (base tiles) ReadTiles(wanted []tlog.Tile) ([][]byte, error) {
	var found [][]byte
	for _, tile := range wanted {
		bytes, err := read(string(base) + "/" + path(strconv.Itoa(tile.L), tile.N, tile.W))
		if err != nil {
			return nil, err
		}
		found = append(found, bytes)
	}
	return found, nil
}

func (base tiles) SaveTiles([]tlog.Tile, [][]byte) {}

func read(address string) ([]byte, error) {
	if !strings.HasPrefix(address, "http://") {
		return os.ReadFile(address)
	}
	answer, err := http.Get(address)
	if err != nil {
		return nil, err
	}
	defer answer.Body.Close()
	if answer.StatusCode != http.StatusOK {
		return nil, fmt.Errorf("%s: %s", address, answer.Status)
	}
	return io.ReadAll(io.LimitReader(answer.Body, maxSize))
}

func must(what string, err error) {
	if err != nil {
		refuse(what + ": " + err.Error())
	}
}

func refuse(why string) {
	fmt.Fprintln(os.Stderr, why)
	os.Exit(1)
}
